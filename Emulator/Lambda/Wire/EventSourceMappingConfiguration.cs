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

    public static EventSourceMappingConfiguration Of(EventSourceMapping mapping, string? state = null) => new()
    {
        UUID = mapping.Uuid,
        BatchSize = mapping.BatchSize,
        MaximumBatchingWindowInSeconds = (int)mapping.Window.TotalSeconds,
        EventSourceArn = mapping.QueueArn,
        FunctionArn = mapping.QualifiedFunctionArn,
        LastModified = mapping.LastModified.ToUnixTimeMilliseconds() / 1000.0,
        State = state ?? (mapping.Enabled ? "Enabled" : "Disabled"),
        StateTransitionReason = "USER_INITIATED",
        FunctionResponseTypes = mapping.ReportsItemFailures ? ["ReportBatchItemFailures"] : [],
        ScalingConfig = mapping.MaxConcurrency is { } limit ? new ScalingConfig(limit) : null,
    };
}
