namespace Acinaces.Emulator.DynamoDb.Settings.Wire;

/// <summary>How times are written in a Kinesis stream.</summary>
internal sealed record KinesisConfiguration
{
    public string? ApproximateCreationDateTimePrecision { get; init; }
}
