namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>An API key and its HMAC secret.</summary>
public sealed record BinanceCredentials(string ApiKey, string ApiSecret)
{
    // A record prints all its members; keys must not come out of a log statement that way.
    public override string ToString() => nameof(BinanceCredentials);
}
