using System.Globalization;
using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Candles of any length, back to any time.</summary>
internal static class GetKlines
{
    private const string FieldNames = "symbol interval startTime endTime timeZone limit";

    public static BinanceOperation Operation { get; } = new("klines", "GET", "/api/v3/klines", BinanceSecurity.None, FieldNames, Invoke) { Weight = _ => 2 };

    public static BinanceOperation ForCharts { get; } = new("uiKlines", "GET", "/api/v3/uiKlines", BinanceSecurity.None, FieldNames, Invoke) { Weight = _ => 2 };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        var interval = CandleInterval.Find(call.Parameters.RequireText("interval")) ?? throw BinanceErrors.BadInterval();
        var offset = OffsetMs(call.Parameters.Text("timeZone") ?? "0");
        var now = call.Market.NowMs;
        symbol.Candles.Advance(now);
        var end = Math.Min(call.Parameters.Integer("endTime") ?? now, now);
        var candles = symbol.Candles.List(interval, call.Parameters.Integer("startTime"), end, call.Parameters.Limit(500, 1_000), offset);
        call.Json.WriteStartArray();
        foreach (var candle in candles) MarketJson.WriteCandle(call.Json, candle, interval.After(candle.OpenMs, offset) - 1);
        call.Json.WriteEndArray();
    }

    /// <summary>Hours and minutes such as <c>-1:00</c> or <c>05:45</c>, or hours alone, from -12:00 to +14:00.</summary>
    public static long OffsetMs(string zone)
    {
        var (sign, text) = zone.StartsWith('-') ? (-1, zone[1..]) : (1, zone.TrimStart('+'));
        var parts = text.Split(':');
        var minutes = 0;
        var isLegal = parts.Length <= 2
            & int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            & (parts.Length < 2 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minutes));
        var total = sign * (hours * 60 + minutes);
        return isLegal && minutes < 60 && total is >= -720 and <= 840 ? total * 60_000L : throw BinanceErrors.InvalidData("timeZone");
    }
}
