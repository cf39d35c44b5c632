using Acinaces.Domain.Orders;
using Acinaces.Domain.Positions;

namespace Acinaces.Domain.Risk;

/// <summary>Works out what counts against a limit from what is held and what is still open.</summary>
public static class LimitUsages
{
    /// <summary>The usage of one limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="executions">All executions with the strategy that caused them.</param>
    /// <param name="openOrders">The tenant's orders that can still trade.</param>
    /// <param name="priceOf">The price to value an asset at. Absent when unknown, which makes the usage of a value limit unknown.</param>
    public static Reading<LimitUsage> Of(
        PositionLimit limit,
        IReadOnlyCollection<(string StrategyId, Execution Execution)> executions,
        IReadOnlyCollection<Order> openOrders,
        Func<string, decimal?> priceOf)
    {
        var held = executions.Where(entry => Counts(limit, entry.StrategyId, entry.Execution.AssetId)).ToArray();
        var open = openOrders.Where(order => !order.IsTerminal && Counts(limit, order.StrategyId, order.AssetId)).ToArray();
        var unpriced = limit.CountsUnits
            ? null
            : held.Select(entry => entry.Execution.AssetId).Concat(open.Select(order => order.AssetId)).Distinct().FirstOrDefault(asset => priceOf(asset) is null);
        if (unpriced is not null)
            return new Reading<LimitUsage>.Unknown($"there is no price for {unpriced}");
        return new LimitUsage(
            limit,
            held.Sum(entry => entry.Execution.Signed * Measure(limit, entry.Execution.AssetId, priceOf)),
            Committed(OrderSide.Buy),
            Committed(OrderSide.Sell));

        decimal Committed(OrderSide side) =>
            open.Where(order => order.Side == side).Sum(order => order.RemainingQuantity * Measure(limit, order.AssetId, priceOf));
    }

    private static bool Counts(PositionLimit limit, string strategyId, string assetId) => limit.Scope switch
    {
        LimitScope.Asset => limit.AssetId == assetId,
        LimitScope.Strategy => limit.StrategyId == strategyId,
        _ => true,
    };

    private static decimal Measure(PositionLimit limit, string assetId, Func<string, decimal?> priceOf) =>
        limit.CountsUnits ? 1m : priceOf(assetId) ?? throw new InvalidOperationException($"No price for {assetId}.");
}
