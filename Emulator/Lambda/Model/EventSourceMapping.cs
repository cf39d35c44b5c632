namespace Acinaces.Emulator.Lambda.Model;

/// <summary>A queue whose messages a function is called with.</summary>
internal sealed record EventSourceMapping
{
    public required string Uuid { get; init; }

    public required string QueueArn { get; init; }

    /// <summary>ARN of the function without qualifier.</summary>
    public required string FunctionArn { get; init; }

    public string? Qualifier { get; init; }

    public int BatchSize { get; init; } = 10;

    /// <summary>How long to wait for a batch to fill.</summary>
    public TimeSpan Window { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>The function may name the messages of a batch that failed.</summary>
    public bool ReportsItemFailures { get; init; }

    /// <summary>Batches at the same time, 2 to 1000. Absent: as many as the poller has by itself.</summary>
    public int? MaxConcurrency { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    public string QualifiedFunctionArn => Qualifier is null ? FunctionArn : $"{FunctionArn}:{Qualifier}";
}
