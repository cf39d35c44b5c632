namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of UpdateTimeToLive.</summary>
internal sealed record UpdateTimeToLiveRequest(string? TableName, TimeToLiveSpecification? TimeToLiveSpecification);
