using Acinaces.Domain.Orders;

namespace Acinaces.Adapters.Stores;

/// <summary>What an order adds to the three figures of a limit.</summary>
/// <param name="Current">What is held.</param>
/// <param name="LongExposure">What would be held if every open buy filled.</param>
/// <param name="ShortExposure">What would be held if every open sell filled.</param>
public readonly record struct LimitExposure(decimal Current, decimal LongExposure, decimal ShortExposure)
{
    public bool IsNothing => Current == 0m && LongExposure == 0m && ShortExposure == 0m;

    /// <summary>The contribution of an order in its present state. What ended open counts no more.</summary>
    public static LimitExposure Of(Order order, decimal amount, decimal originalQuantity)
    {
        var held = amount * order.FilledQuantity / originalQuantity;
        var open = order.IsTerminal ? 0m : Math.Max(0m, (amount * order.Quantity / originalQuantity) - held);
        return order.Side == OrderSide.Buy ? new LimitExposure(held, held + open, held) : new LimitExposure(-held, -held, -(held + open));
    }

    public static LimitExposure operator -(LimitExposure a, LimitExposure b) => new(a.Current - b.Current, a.LongExposure - b.LongExposure, a.ShortExposure - b.ShortExposure);

    /// <summary>The named form of the operator.</summary>
    public static LimitExposure Subtract(LimitExposure left, LimitExposure right) => left - right;
}
