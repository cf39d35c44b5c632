namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>A run of records of one stream. The last shard of an enabled stream is open; the others have ended.</summary>
/// <param name="Start">First sequence that can lie in it.</param>
/// <param name="End">First sequence behind it. Absent while it is open.</param>
/// <param name="ParentId">The shard before it. Absent for the first.</param>
internal sealed record StreamShard(string Id, string? ParentId, long Start, long? End, DateTimeOffset OpenedAt)
{
    /// <summary>Absent while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The id repeats when the journal is read again, so that a reader can go on after a restart.</summary>
    public static StreamShard Open(StreamShard? parent, long start, DateTimeOffset now) => new(
        $"shardId-{now.ToUnixTimeMilliseconds():D20}-{start:x8}", parent?.Id, start, null, now);
}
