using Acinaces.Emulator.Lambda.Model;

namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record EventSourceMappingConfiguration
{
    public string? UUID { get; init; }
    public int BatchSize { get; init; }
    public int MaximumBatchingWindowInSeconds { get; init; }
    public string? EventSourceArn { get; init; }
    public string? FunctionArn { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public double LastModified { get; init; }

    /// <summary><c>Enabled</c>, <c>Disabled</c> or <c>Deleting</c>.</summary>
    public string? State { get; init; }
    public string? StateTransitionReason { get; init; }
    public IReadOnlyList<string>? FunctionResponseTypes { get; init; }
    public ScalingConfig? ScalingConfig { get; init; }

    /// <summary>Of streams only, as the members below; -1 stands for no bound.</summary>
    public string? StartingPosition { get; init; }
    public int? MaximumRetryAttempts { get; init; }
    public int? MaximumRecordAgeInSeconds { get; init; }
    public bool? BisectBatchOnFunctionError { get; init; }
    public int? ParallelizationFactor { get; init; }
    public int? TumblingWindowInSeconds { get; init; }
    public FilterCriteria? FilterCriteria { get; init; }
    public DestinationConfig? DestinationConfig { get; init; }

    public static EventSourceMappingConfiguration Of(EventSourceMapping mapping, string? state = null) => new()
    {
        UUID = mapping.Uuid,
        BatchSize = mapping.BatchSize,
        MaximumBatchingWindowInSeconds = (int)mapping.Window.TotalSeconds,
        EventSourceArn = mapping.SourceArn,
        FunctionArn = mapping.QualifiedFunctionArn,
        LastModified = mapping.LastModified.ToUnixTimeMilliseconds() / 1000.0,
        State = state ?? (mapping.Enabled ? "Enabled" : "Disabled"),
        StateTransitionReason = "USER_INITIATED",
        FunctionResponseTypes = mapping.ReportsItemFailures ? ["ReportBatchItemFailures"] : [],
        StartingPosition = mapping.Stream?.StartingPosition,
        MaximumRetryAttempts = mapping.Stream is { } retried ? retried.MaxRetries ?? -1 : null,
        MaximumRecordAgeInSeconds = mapping.Stream is { } aged ? (int?)aged.MaxAge?.TotalSeconds ?? -1 : null,
        BisectBatchOnFunctionError = mapping.Stream?.Bisects,
        ParallelizationFactor = mapping.Stream is { } shared ? shared.Parallelism ?? 1 : null,
        TumblingWindowInSeconds = mapping.Stream is { } windowed ? (int)(windowed.Tumbling ?? TimeSpan.Zero).TotalSeconds : null,
        FilterCriteria = mapping.Stream is { Filters.Count: > 0 } filtered ? new FilterCriteria([.. filtered.Filters.Select(pattern => new EventFilter(pattern))]) : null,
        DestinationConfig = mapping.Stream?.OnFailure is { } target ? new DestinationConfig(null, new EventDestination(target)) : null,
        ScalingConfig = mapping.MaxConcurrency is { } limit ? new ScalingConfig(limit) : null,
    };
}
