using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Lambda.Model;

/// <summary>A queue or stream whose messages or records a function is called with.</summary>
internal sealed record EventSourceMapping
{
    public required string Uuid { get; init; }

    /// <summary>The queue, or the stream when <see cref="Stream"/> is there.</summary>
    [JsonPropertyName("QueueArn")]
    public required string SourceArn { get; init; }

    /// <summary>How the stream is read. Absent for a queue.</summary>
    public StreamReading? Stream { get; init; }

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
