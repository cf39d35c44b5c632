using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Risk;

/// <summary>The arithmetic of position limits.</summary>
public static class PositionLimits
{
    /// <summary>Holds an amount to be bought or sold against a limit.</summary>
    /// <remarks>
    /// Open orders count as if they filled, but only those that go the same way: an open sell that may never fill makes no room for a buy.
    /// What brings a holding nearer to zero always fits, or nobody could get out of a breach.
    /// </remarks>
    public static LimitCheckResult Check(LimitUsage usage, OrderSide side, decimal amount, decimal maximum)
    {
        var before = side is OrderSide.Buy ? usage.Current + usage.CommittedBuys : usage.Current - usage.CommittedSells;
        var after = side is OrderSide.Buy ? before + amount : before - amount;
        var reduces = Math.Abs(after) < Math.Abs(before);
        var fits = reduces || Math.Abs(after) <= maximum;
        return new LimitCheckResult(
            fits,
            before,
            maximum,
            RemainingCapacity: Math.Max(0m, maximum - Math.Abs(before)),
            WouldExceedBy: fits ? null : Math.Abs(after) - maximum);
    }
}
