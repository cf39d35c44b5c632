namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of UpdateTimeToLive.</summary>
internal sealed record UpdateTimeToLiveResponse(TimeToLiveSpecification TimeToLiveSpecification);
