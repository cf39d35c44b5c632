namespace Acinaces.Emulator.DynamoDb.Settings.Wire;

/// <summary>A Kinesis destination of a table.</summary>
internal sealed record KinesisDestinationDescription
{
    public required string StreamArn { get; init; }

    public required string DestinationStatus { get; init; }

    public string? ApproximateCreationDateTimePrecision { get; init; }
}
