namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Capacity units per second. Requests are held to it with <c>--capacity real</c>.</summary>
internal sealed record ProvisionedThroughput(long? ReadCapacityUnits, long? WriteCapacityUnits);
