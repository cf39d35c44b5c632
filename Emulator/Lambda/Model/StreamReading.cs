namespace Acinaces.Emulator.Lambda.Model;

/// <summary>How a mapping reads a stream.</summary>
internal sealed record StreamReading
{
    /// <summary><c>TRIM_HORIZON</c> or <c>LATEST</c>.</summary>
    public required string StartingPosition { get; init; }

    /// <summary>Where the first record lies that has not been worked off.</summary>
    public required long Position { get; init; }

    /// <summary>Tries after the first one, 0 to 10 000. Absent: until the record is too old.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>Older records are discarded. Absent: none is.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>A batch that failed is tried again in halves.</summary>
    public bool Bisects { get; init; }

    /// <summary>Batches of each shard that are worked off at the same time, 2 to 10. Absent: one.</summary>
    public int? Parallelism { get; init; }

    /// <summary>How long the windows are in which results are made, 1 to 900 seconds. Absent: there are none.</summary>
    public TimeSpan? Tumbling { get; init; }

    /// <summary>The window that has records but no end yet. Absent: there is none.</summary>
    public StreamWindow? OpenWindow { get; init; }

    /// <summary>Patterns of which a record must match one. Empty: all records count.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>The queue or topic that is told of discarded batches. Absent: nobody is.</summary>
    public string? OnFailure { get; init; }
}
