namespace Acinaces.Emulator.Lambda.Model;

/// <summary>A span of time whose records make one result, and what the function has made of them so far. Windows follow each other from 1970 on.</summary>
/// <remarks>Source: Lambda developer guide, "Implementing stateful DynamoDB stream processing in Lambda".</remarks>
internal sealed record StreamWindow
{
    /// <summary>What a function is given with the first records of a window.</summary>
    public const string NoState = "{}";

    public required DateTimeOffset Start { get; init; }

    /// <summary>The first instant that is no longer in it.</summary>
    public required DateTimeOffset End { get; init; }

    public required string ShardId { get; init; }

    /// <summary>What the function answered last: one JSON object.</summary>
    public required string State { get; init; }

    public static StreamWindow Around(DateTimeOffset time, TimeSpan length, string shardId)
    {
        var start = new DateTimeOffset(time.UtcTicks - ((time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) % length.Ticks), TimeSpan.Zero);
        return new StreamWindow { Start = start, End = start + length, ShardId = shardId, State = NoState };
    }

    public bool Contains(DateTimeOffset time) => Start <= time && time < End;
}
