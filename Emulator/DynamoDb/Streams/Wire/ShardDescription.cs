namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>A shard as the service describes it. On the wire its shape is called Shard.</summary>
internal sealed record ShardDescription(string ShardId, SequenceNumberRange SequenceNumberRange, string? ParentShardId);
