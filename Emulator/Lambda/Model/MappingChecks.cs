using Acinaces.Emulator.Lambda.Wire;

namespace Acinaces.Emulator.Lambda.Model;

/// <summary>What an event source mapping must satisfy.</summary>
internal static class MappingChecks
{
    /// <summary>Puts the settings that are given over those of a mapping.</summary>
    public static EventSourceMapping Apply(EventSourceMapping mapping, EventSourceMappingRequest request)
    {
        var changed = mapping with
        {
            BatchSize = request.BatchSize ?? mapping.BatchSize,
            Window = request.MaximumBatchingWindowInSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : mapping.Window,
            Enabled = request.Enabled ?? mapping.Enabled,
            ReportsItemFailures = request.FunctionResponseTypes is { } types ? RequireTypes(types) : mapping.ReportsItemFailures,
            MaxConcurrency = request.ScalingConfig is { } scaling ? scaling.MaximumConcurrency : mapping.MaxConcurrency,
        };
        if (changed.Stream is null) StreamReadingChecks.RequireNone(request);
        else changed = changed with { Stream = StreamReadingChecks.Apply(changed.Stream, request) };
        if (changed.BatchSize is < 1 or > LambdaLimits.MaxSqsBatch) throw LambdaErrors.Constraint($"{changed.BatchSize}", "batchSize", $"Member must have value between 1 and {LambdaLimits.MaxSqsBatch}");
        if (changed.Window.TotalSeconds is < 0 or > LambdaLimits.MaxBatchingWindowSeconds)
        {
            throw LambdaErrors.Constraint($"{changed.Window.TotalSeconds}", "maximumBatchingWindowInSeconds", $"Member must have value between 0 and {LambdaLimits.MaxBatchingWindowSeconds}");
        }
        if (changed.Stream is null && changed.BatchSize > LambdaLimits.MaxSqsBatchWithoutWindow && changed.Window == TimeSpan.Zero)
        {
            throw LambdaErrors.Invalid("Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10");
        }
        if (changed.SourceArn.EndsWith(".fifo", StringComparison.Ordinal) && (changed.Window > TimeSpan.Zero || changed.BatchSize > LambdaLimits.MaxSqsBatchWithoutWindow))
        {
            throw LambdaErrors.Invalid("Batching window is not supported for FIFO queues, and their batch size is at most 10.");
        }
        if (changed.MaxConcurrency is < 2 or > 1000) throw LambdaErrors.Constraint($"{changed.MaxConcurrency}", "scalingConfig.maximumConcurrency", "Member must have value between 2 and 1000");
        return changed;
    }

    private static bool RequireTypes(IReadOnlyList<string> types) => types switch
    {
        [] => false,
        ["ReportBatchItemFailures"] => true,
        _ => throw LambdaErrors.Constraint($"[{string.Join(", ", types)}]", "functionResponseTypes", "Member must satisfy enum value set: [ReportBatchItemFailures]"),
    };
}
