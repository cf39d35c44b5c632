namespace Acinaces.Emulator.DynamoDb.Settings.Wire;

/// <summary>Answer of the operations on one Kinesis destination.</summary>
internal sealed record KinesisDestinationResponse
{
    public required string TableName { get; init; }

    public required string StreamArn { get; init; }

    public required string DestinationStatus { get; init; }

    public KinesisConfiguration? EnableKinesisStreamingConfiguration { get; init; }

    public KinesisConfiguration? UpdateKinesisStreamingConfiguration { get; init; }
}
