namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Upper bounds of on-demand capacity. Recorded and answered.</summary>
internal sealed record OnDemandThroughput(long? MaxReadRequestUnits, long? MaxWriteRequestUnits);
