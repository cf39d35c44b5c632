namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>Which shards are wanted.</summary>
/// <param name="Type">CHILD_SHARDS, the only one there is.</param>
/// <param name="ShardId">The shard whose children are wanted.</param>
internal sealed record ShardFilter(string? Type, string? ShardId);
