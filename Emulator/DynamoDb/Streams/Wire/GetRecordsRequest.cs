namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>Request of GetRecords.</summary>
internal sealed record GetRecordsRequest(string? ShardIterator, int? Limit);
