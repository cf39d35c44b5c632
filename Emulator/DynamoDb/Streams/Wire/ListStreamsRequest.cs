namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>Request of ListStreams.</summary>
internal sealed record ListStreamsRequest(string? TableName, int? Limit, string? ExclusiveStartStreamArn);
