namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Capacity units per second. Recorded and answered; nothing is throttled by it.</summary>
internal sealed record ProvisionedThroughput(long? ReadCapacityUnits, long? WriteCapacityUnits);
