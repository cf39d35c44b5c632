namespace Acinaces.Simulators.Exchanges.Binance.Signing;

/// <summary>Decides whether a request may pass: known key, permission, time and signature, in the venue's order.</summary>
internal static class Authentication
{
    private const long MaxAheadMs = 1_000;
    private const decimal StandardWindowMs = 5_000m;
    private const decimal MaxWindowMs = 60_000m;
    private const long FirstMicroseconds = 100_000_000_000_000;
    private const int MinKeyLength = 8;

    /// <param name="signedText">What the signature must cover, exactly as it arrived.</param>
    public static ApiKey? Require(BinanceVenue venue, BinanceSecurity security, string? key, Parameters parameters, ReadOnlySpan<char> signedText)
    {
        if (security == BinanceSecurity.None) return null;
        var found = RequireKey(venue, security, key);
        if (security == BinanceSecurity.Key) return found;
        var signature = parameters.RequireText("signature");
        RequireTime(parameters, venue.NowMs);
        return found.Signature.Verifies(signedText, signature) ? found : throw BinanceErrors.BadSignature();
    }

    public static ApiKey RequireKey(BinanceVenue venue, BinanceSecurity security, string? key)
    {
        if (string.IsNullOrEmpty(key) || key.Length < MinKeyLength || !key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')) throw BinanceErrors.BadKeyFormat();
        var found = venue.FindKey(key) ?? throw BinanceErrors.RejectedKey();
        var isAllowed = security switch
        {
            BinanceSecurity.Trade => found.Permissions.SpotTrading,
            BinanceSecurity.UserData => found.Permissions.Reading,
            _ => true,
        };
        return isAllowed ? found : throw BinanceErrors.RejectedKey();
    }

    /// <exception cref="BinanceException">-1021, when the request's time is too old or too far ahead.</exception>
    public static void RequireTime(Parameters parameters, long nowMs)
    {
        parameters.RequireText("timestamp");
        var timestamp = parameters.Integer("timestamp") ?? throw BinanceErrors.Mandatory("timestamp");
        if (timestamp >= FirstMicroseconds) timestamp /= 1_000;
        var window = parameters.Number("recvWindow") ?? StandardWindowMs;
        if (window > MaxWindowMs) throw BinanceErrors.OutsideReceiveWindow();
        if (timestamp >= nowMs + MaxAheadMs) throw BinanceErrors.AheadOfServer();
        if (nowMs - timestamp > window) throw BinanceErrors.OutsideReceiveWindow();
    }
}
