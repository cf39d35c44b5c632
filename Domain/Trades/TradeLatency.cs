namespace Acinaces.Domain.Trades;

/// <summary>How long trades take from step to step.</summary>
public static class TradeLatency
{
    /// <summary>The steps of one trade, oldest first, each once, with the time between them.</summary>
    public static IReadOnlyList<TradeStep> Steps(IEnumerable<TradeEvent> events, string correlationId)
    {
        var ordered = events
            .Where(step => step.CorrelationId == correlationId)
            .DistinctBy(step => step.EventId)
            .OrderBy(step => step.Timestamp)
            .ThenBy(step => step.EventType)
            .ThenBy(step => step.EventId, StringComparer.Ordinal)
            .ToArray();
        return [.. ordered.Select((step, i) => new TradeStep(step, i == 0 ? null : step.Timestamp - ordered[i - 1].Timestamp))];
    }

    /// <summary>From the first step to the last. Zero for a trade with a single step.</summary>
    public static TimeSpan Total(IReadOnlyList<TradeStep> steps) => steps.Aggregate(TimeSpan.Zero, (sum, step) => sum + (step.SincePrevious ?? TimeSpan.Zero));
}
