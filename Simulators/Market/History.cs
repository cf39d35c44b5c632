using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Market;

/// <summary>Trades and candles from before the simulator ran, worked out from the price path when somebody asks.</summary>
internal sealed class History(PricePath path, decimal typicalQuantity, decimal quantityStep)
{
    /// <summary>Trade 0 was at this time, and one followed every second. Before it there was no market.</summary>
    public const long FirstTradeMs = 1_500_000_000_000;
    private const long TradeSpacingMs = 1_000;
    private const int SamplesPerCandle = 12;

    public static long FirstTradeIdAt(long timeMs) => (timeMs - FirstTradeMs + TradeSpacingMs - 1) / TradeSpacingMs;

    public Trade Trade(long id)
    {
        var timeMs = FirstTradeMs + id * TradeSpacingMs;
        return new Trade(id, path.At(timeMs), Quantity(id), timeMs, BuyerIsMaker: path.Chance(2, id) < 0.5);
    }

    /// <summary>The candle of [<paramref name="openMs"/>, <paramref name="endMs"/>).</summary>
    public Candle Candle(long openMs, long endMs)
    {
        var (open, close) = (path.At(openMs), path.At(endMs));
        var (high, low) = (Math.Max(open, close), Math.Min(open, close));
        for (var sample = 1; sample < SamplesPerCandle; sample++)
        {
            var price = path.At(openMs + (endMs - openMs) * sample / SamplesPerCandle);
            (high, low) = (Math.Max(high, price), Math.Min(low, price));
        }
        var (first, end) = (FirstTradeIdAt(openMs), FirstTradeIdAt(endMs));
        var count = end - first;
        if (count <= 0) return new Candle(openMs, open, high, low, close);
        var volume = typicalQuantity * count * (decimal)(0.7 + 0.6 * path.Chance(3, first));
        volume = Math.Max(quantityStep, decimal.Floor(volume / quantityStep) * quantityStep);
        var bought = decimal.Floor(volume * (decimal)(0.4 + 0.2 * path.Chance(4, first)) / quantityStep) * quantityStep;
        var average = (open + high + low + close) / 4m;
        return new Candle(openMs, open, high, low, close)
        {
            Volume = volume, QuoteVolume = decimal.Round(volume * average, 8),
            TakerBuyVolume = bought, TakerBuyQuoteVolume = decimal.Round(bought * average, 8),
            FirstTradeId = first, LastTradeId = end - 1, TradeCount = count,
        };
    }

    private decimal Quantity(long id) =>
        Math.Max(quantityStep, decimal.Floor(typicalQuantity * (decimal)(2 * path.Chance(1, id)) / quantityStep) * quantityStep);
}
