namespace Acinaces.Domain.Risk;

/// <summary>A breaker's condition as a caller wrote it; the type says which of the figures are needed.</summary>
public sealed record BreakerConditionDraft
{
    /// <summary>LOSS_RATE, CONSECUTIVE_FAILURES, PRICE_DEVIATION or ERROR_RATE.</summary>
    public string? Type { get; init; }

    public decimal? LossPercent { get; init; }

    public decimal? DeviationPercent { get; init; }

    public decimal? ErrorPercent { get; init; }

    public int? TimeWindowMinutes { get; init; }

    public int? Count { get; init; }

    public int? SampleSize { get; init; }
}
