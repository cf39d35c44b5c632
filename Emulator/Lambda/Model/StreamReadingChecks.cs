using Acinaces.Emulator.Delivery.Patterns;
using Acinaces.Emulator.Lambda.Wire;

namespace Acinaces.Emulator.Lambda.Model;

/// <summary>What the stream settings of an event source mapping must satisfy.</summary>
internal static class StreamReadingChecks
{
    private const int MaxRetries = 10_000;
    private const int MaxAgeSeconds = 604_800;
    private const int MinAgeSeconds = 60;
    private const int MaxFilters = 5;

    /// <summary>Refuses members that only streams have.</summary>
    public static void RequireNone(EventSourceMappingRequest request)
    {
        if (request.StartingPosition is not null) throw LambdaErrors.Invalid("StartingPosition is not valid for SQS event sources.");
        if (request.MaximumRetryAttempts is not null || request.MaximumRecordAgeInSeconds is not null || request.BisectBatchOnFunctionError is not null || request.DestinationConfig is not null)
        {
            throw LambdaErrors.Invalid("MaximumRetryAttempts, MaximumRecordAgeInSeconds, BisectBatchOnFunctionError and DestinationConfig are not valid for SQS event sources.");
        }
        if (request.ParallelizationFactor is not null || request.TumblingWindowInSeconds is not null)
            throw LambdaErrors.Invalid("ParallelizationFactor and TumblingWindowInSeconds are not valid for SQS event sources.");
        if (request.FilterCriteria is not null) throw LambdaErrors.Unsupported("FilterCriteria of a queue");
    }

    /// <summary>Puts the settings that are given over those of a mapping; -1 stands for no bound.</summary>
    public static StreamReading Apply(StreamReading reading, EventSourceMappingRequest request)
    {
        RequireRange("maximumRetryAttempts", request.MaximumRetryAttempts, -1, MaxRetries);
        RequireRange("maximumRecordAgeInSeconds", request.MaximumRecordAgeInSeconds, -1, MaxAgeSeconds);
        if (request.MaximumRecordAgeInSeconds is >= 0 and < MinAgeSeconds) throw LambdaErrors.Invalid("MaximumRecordAgeInSeconds must be -1 or between 60 and 604800.");
        RequireRange("parallelizationFactor", request.ParallelizationFactor, 1, LambdaLimits.MaxParallelization);
        RequireRange("tumblingWindowInSeconds", request.TumblingWindowInSeconds, 0, LambdaLimits.MaxTumblingWindowSeconds);
        return Require(reading with
        {
            MaxRetries = request.MaximumRetryAttempts is { } retries ? (retries < 0 ? null : retries) : reading.MaxRetries,
            MaxAge = request.MaximumRecordAgeInSeconds is { } seconds ? (seconds < 0 ? null : TimeSpan.FromSeconds(seconds)) : reading.MaxAge,
            Bisects = request.BisectBatchOnFunctionError ?? reading.Bisects,
            Filters = request.FilterCriteria is { } criteria ? [.. (criteria.Filters ?? []).Select(filter => RequirePattern(filter.Pattern))] : reading.Filters,
            OnFailure = request.DestinationConfig is { } destinations ? RequireDestination(destinations) : reading.OnFailure,
            Parallelism = request.ParallelizationFactor is { } factor ? (factor == 1 ? null : factor) : reading.Parallelism,
            Tumbling = request.TumblingWindowInSeconds is { } length ? (length == 0 ? null : TimeSpan.FromSeconds(length)) : reading.Tumbling,
        });
    }

    private static StreamReading Require(StreamReading changed)
    {
        if (changed.Filters.Count > MaxFilters) throw LambdaErrors.Invalid($"A mapping has at most {MaxFilters} filters.");
        return changed is { Parallelism: not null, Tumbling: not null }
            ? throw LambdaErrors.Unsupported("A ParallelizationFactor above 1 together with TumblingWindowInSeconds")
            : changed;
    }

    private static string RequirePattern(string? pattern)
    {
        try
        {
            EventPattern.Parse(pattern ?? "");
            return pattern ?? "";
        }
        catch (PatternFormatException wrong)
        {
            throw LambdaErrors.Invalid($"Invalid filter pattern definition. ({wrong.Message})");
        }
    }

    private static string? RequireDestination(DestinationConfig destinations)
    {
        if (destinations.OnSuccess?.Destination is not null) throw LambdaErrors.Invalid("OnSuccess is not supported for event source mappings.");
        var target = destinations.OnFailure?.Destination;
        return target is null || target.StartsWith("arn:aws:sqs:", StringComparison.Ordinal) || target.StartsWith("arn:aws:sns:", StringComparison.Ordinal)
            ? target
            : throw LambdaErrors.Unsupported($"The destination {target} (only SQS queues and SNS topics are)");
    }

    private static void RequireRange(string member, int? value, int least, int most)
    {
        if (value < least || value > most) throw LambdaErrors.Constraint($"{value}", member, $"Member must have value between {least} and {most}");
    }
}
