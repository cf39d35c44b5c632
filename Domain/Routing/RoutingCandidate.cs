using Acinaces.Domain.Exchanges;

namespace Acinaces.Domain.Routing;

/// <summary>An exchange that could take an order.</summary>
/// <param name="Priority">Of its registration; lower goes first.</param>
/// <param name="MinOrderSize">Zero where there is no bound.</param>
/// <param name="LotSize">Zero where any quantity will do.</param>
/// <param name="Book">Absent when nobody had to ask for it, or the exchange did not say.</param>
public sealed record RoutingCandidate(ExchangeId ExchangeId, int Priority, decimal MinOrderSize, decimal LotSize, OrderBookSummary? Book)
{
    /// <summary>How far a quantity may miss a whole number of lots, as a share of a lot.</summary>
    private const decimal LotTolerance = 0.01m;

    /// <summary>Whether its rules of size let the quantity pass.</summary>
    public bool Takes(decimal quantity)
    {
        if (quantity < MinOrderSize) return false;
        if (LotSize == 0m) return true;
        var rest = quantity % LotSize;
        return Math.Min(rest, LotSize - rest) <= LotSize * LotTolerance;
    }
}
