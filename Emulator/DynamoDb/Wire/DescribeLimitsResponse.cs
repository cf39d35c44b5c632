namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of DescribeLimits: capacity units per second.</summary>
internal sealed record DescribeLimitsResponse(
    long AccountMaxReadCapacityUnits, long AccountMaxWriteCapacityUnits, long TableMaxReadCapacityUnits, long TableMaxWriteCapacityUnits);
