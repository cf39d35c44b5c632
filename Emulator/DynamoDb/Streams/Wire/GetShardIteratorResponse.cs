namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>Answer of GetShardIterator.</summary>
internal sealed record GetShardIteratorResponse(string ShardIterator);
