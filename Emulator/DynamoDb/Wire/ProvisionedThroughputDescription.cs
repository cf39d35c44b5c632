namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Capacity with its history; zero units for on-demand tables.</summary>
internal sealed record ProvisionedThroughputDescription(
    long ReadCapacityUnits, long WriteCapacityUnits, long NumberOfDecreasesToday = 0, decimal? LastIncreaseDateTime = null, decimal? LastDecreaseDateTime = null);
