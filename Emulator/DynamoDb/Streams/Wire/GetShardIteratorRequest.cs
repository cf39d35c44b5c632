namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>Request of GetShardIterator.</summary>
/// <param name="SequenceNumber">Of AT_SEQUENCE_NUMBER and AFTER_SEQUENCE_NUMBER only.</param>
internal sealed record GetShardIteratorRequest(string? StreamArn, string? ShardId, string? ShardIteratorType, string? SequenceNumber);
