namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>Answer of GetRecords.</summary>
/// <param name="NextShardIterator">Where to read on. Absent: the shard has ended and everything has been read.</param>
internal sealed record GetRecordsResponse(IReadOnlyList<StreamEventRecord> Records, string? NextShardIterator);
