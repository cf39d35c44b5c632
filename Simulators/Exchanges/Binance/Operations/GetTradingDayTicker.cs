namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Statistics of the current day in a time zone.</summary>
internal static class GetTradingDayTicker
{
    private const long DayMs = 86_400_000;

    public static BinanceOperation Operation { get; } =
        new("ticker.tradingDay", "GET", "/api/v3/ticker/tradingDay", BinanceSecurity.None, "symbol symbols timeZone type symbolStatus", Invoke)
        {
            Weight = parameters => Math.Min(200, 4 * Math.Max(1, SymbolSelection.CountOf(parameters))),
        };

    private static void Invoke(BinanceCall call)
    {
        if (SymbolSelection.CountOf(call.Parameters) == 0) throw BinanceErrors.MandatoryOneOf("symbol", "symbols");
        var local = call.Market.NowMs + GetKlines.OffsetMs(call.Parameters.Text("timeZone") ?? "0");
        TickerWindow.WriteAll(call, local % DayMs + 1);
    }
}
