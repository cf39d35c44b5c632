using System.Globalization;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Statistics of a rolling window, from one minute to seven days.</summary>
internal static class GetWindowTicker
{
    public static BinanceOperation Operation { get; } =
        new("ticker", "GET", "/api/v3/ticker", BinanceSecurity.None, "symbol symbols windowSize type symbolStatus", Invoke)
        {
            Weight = parameters => Math.Min(200, 4 * Math.Max(1, SymbolSelection.CountOf(parameters))),
        };

    private static void Invoke(BinanceCall call)
    {
        if (SymbolSelection.CountOf(call.Parameters) == 0) throw BinanceErrors.MandatoryOneOf("symbol", "symbols");
        TickerWindow.WriteAll(call, LengthMs(call.Parameters.Text("windowSize") ?? "1d"));
    }

    private static long LengthMs(string window)
    {
        var isNumber = int.TryParse(window.AsSpan(0, window.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        var unit = (window[^1], count) switch
        {
            ('m', >= 1 and <= 59) => 60_000L,
            ('h', >= 1 and <= 23) => 3_600_000L,
            ('d', >= 1 and <= 7) => 86_400_000L,
            _ => 0L,
        };
        return isNumber && unit > 0 ? count * unit : throw BinanceErrors.InvalidData("windowSize");
    }
}
