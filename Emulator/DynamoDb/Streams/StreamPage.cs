namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>Records that follow each other in a shard.</summary>
/// <param name="Next">Where to read on. Absent: the shard has ended and everything has been read.</param>
internal sealed record StreamPage(IReadOnlyList<StreamRecord> Records, long? Next);
