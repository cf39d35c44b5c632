using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Market;

/// <summary>What was traded in one span of time. Amounts in the base asset unless they say quote.</summary>
internal readonly record struct Candle(long OpenMs, decimal Open, decimal High, decimal Low, decimal Close)
{
    public decimal Volume { get; init; }

    public decimal QuoteVolume { get; init; }

    /// <summary>The part of the volume where the buyer took from the book.</summary>
    public decimal TakerBuyVolume { get; init; }

    public decimal TakerBuyQuoteVolume { get; init; }

    /// <summary>Id of the first trade; -1 without trades.</summary>
    public long FirstTradeId { get; init; } = -1;

    public long LastTradeId { get; init; } = -1;

    public long TradeCount { get; init; }

    public static Candle Flat(long openMs, decimal price) => new(openMs, price, price, price, price);

    public Candle With(in Trade trade)
    {
        var (quote, takerBuys) = (trade.Price * trade.Quantity, !trade.BuyerIsMaker);
        return this with
        {
            High = Math.Max(High, trade.Price), Low = Math.Min(Low, trade.Price), Close = trade.Price,
            Volume = Volume + trade.Quantity, QuoteVolume = QuoteVolume + quote,
            TakerBuyVolume = TakerBuyVolume + (takerBuys ? trade.Quantity : 0m),
            TakerBuyQuoteVolume = TakerBuyQuoteVolume + (takerBuys ? quote : 0m),
            FirstTradeId = FirstTradeId < 0 ? trade.Id : FirstTradeId, LastTradeId = trade.Id, TradeCount = TradeCount + 1,
        };
    }

    /// <summary>This span and the one right after it as one.</summary>
    public Candle Then(in Candle next) => this with
    {
        High = Math.Max(High, next.High), Low = Math.Min(Low, next.Low), Close = next.Close,
        Volume = Volume + next.Volume, QuoteVolume = QuoteVolume + next.QuoteVolume,
        TakerBuyVolume = TakerBuyVolume + next.TakerBuyVolume, TakerBuyQuoteVolume = TakerBuyQuoteVolume + next.TakerBuyQuoteVolume,
        FirstTradeId = FirstTradeId < 0 ? next.FirstTradeId : FirstTradeId,
        LastTradeId = next.LastTradeId < 0 ? LastTradeId : next.LastTradeId, TradeCount = TradeCount + next.TradeCount,
    };
}
