namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>What lies in a shard.</summary>
/// <param name="EndingSequenceNumber">Absent while the shard is open.</param>
internal sealed record SequenceNumberRange(string StartingSequenceNumber, string? EndingSequenceNumber);
