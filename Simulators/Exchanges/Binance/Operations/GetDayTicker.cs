namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Statistics of the last 24 hours.</summary>
internal static class GetDayTicker
{
    private const long DayMs = 86_400_000;

    public static BinanceOperation Operation { get; } =
        new("ticker.24hr", "GET", "/api/v3/ticker/24hr", BinanceSecurity.None, "symbol symbols type symbolStatus", Invoke)
        {
            Weight = parameters => SymbolSelection.CountOf(parameters) switch { 0 or > 100 => 80, <= 20 => 2, _ => 40 },
        };

    private static void Invoke(BinanceCall call) => TickerWindow.WriteAll(call, DayMs);
}
