namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Where the service is reached.</summary>
internal sealed record Endpoint(string Address, long CachePeriodInMinutes);
