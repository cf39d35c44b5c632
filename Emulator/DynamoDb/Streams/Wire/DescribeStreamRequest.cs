namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>Request of DescribeStream.</summary>
internal sealed record DescribeStreamRequest(string? StreamArn, int? Limit, string? ExclusiveStartShardId, ShardFilter? ShardFilter);
