using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Risk;

/// <summary>What a change of an order tells those who watch for trouble: breakers and kill triggers.</summary>
public sealed record OrderOutcome
{
    /// <summary>The error type of a submission whose fate is not known.</summary>
    public const string UnknownOutcome = "UNKNOWN_OUTCOME";

    /// <summary>Names one change of one order; told twice, it is still one outcome.</summary>
    public required string OutcomeId { get; init; }

    public required string TenantId { get; init; }

    public required string StrategyId { get; init; }

    public required string AssetId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the order traded. Absent when it says nothing about that: cancelled, expired, or not ended yet.</summary>
    public bool? Succeeded { get; init; }

    /// <summary>What was lost by closing, in percent of what had been paid. Absent when nothing was lost.</summary>
    public decimal? LossPercent { get; init; }

    /// <summary>How far the order traded from the price it was judged by. Absent when there was no such price.</summary>
    public decimal? PriceDeviationPercent { get; init; }

    /// <summary>What went wrong. Absent when nothing did.</summary>
    public string? ErrorType { get; init; }

    /// <summary>What the step from one state of an order to the next tells.</summary>
    /// <param name="lossPercent">What the new fills lost. Absent when nothing.</param>
    /// <param name="judgedBy">The price the order was judged by. Absent when no check needed one.</param>
    /// <param name="errorType">What the exchange, or the way to it, did wrong. Absent when nothing.</param>
    /// <returns>Null when there is nothing to tell.</returns>
    public static OrderOutcome? Of(Order before, Order after, decimal? lossPercent, decimal? judgedBy, string? errorType)
    {
        var succeeded = errorType is not null ? false : SucceededBy(before, after);
        var deviation = after.Fills.Count > before.Fills.Count && judgedBy is > 0m ? DeviationOf(after, judgedBy.Value) : null;
        if (succeeded is null && lossPercent is null && deviation is null) return null;
        return new OrderOutcome
        {
            OutcomeId = $"{after.OrderId.Value}-{after.Status}-{after.Fills.Count}",
            TenantId = after.TenantId,
            StrategyId = after.StrategyId,
            AssetId = after.AssetId,
            At = after.UpdatedAt,
            Succeeded = succeeded,
            LossPercent = lossPercent,
            PriceDeviationPercent = deviation,
            ErrorType = errorType,
        };
    }

    private static bool? SucceededBy(Order before, Order after)
    {
        if (before.IsTerminal || !after.IsTerminal) return null;
        return after.FilledQuantity > 0m ? true : after.Status == OrderStatus.Rejected ? false : null;
    }

    private static decimal? DeviationOf(Order after, decimal judgedBy) =>
        after.AverageFilledPrice is { } paid ? Math.Abs(paid - judgedBy) / judgedBy * 100m : null;
}
