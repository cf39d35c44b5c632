using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Routing;

/// <summary>The best prices of a book and what is offered at them. A side nobody offers on is zero.</summary>
public sealed record OrderBookSummary(decimal BestBid, decimal BidDepth, decimal BestAsk, decimal AskDepth)
{
    /// <summary>The price that an order of a side meets.</summary>
    public decimal PriceFor(OrderSide side) => side == OrderSide.Buy ? BestAsk : BestBid;

    /// <summary>What an order of a side can take at that price.</summary>
    public decimal DepthFor(OrderSide side) => side == OrderSide.Buy ? AskDepth : BidDepth;

    /// <summary>Between the sides, in percent of the ask. Absent while a side is empty.</summary>
    public decimal? SpreadPercent => BestBid > 0m && BestAsk > 0m ? (BestAsk - BestBid) / BestAsk * 100m : null;
}
