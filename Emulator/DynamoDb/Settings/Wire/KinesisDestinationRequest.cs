namespace Acinaces.Emulator.DynamoDb.Settings.Wire;

/// <summary>Request of the operations on one Kinesis destination.</summary>
internal sealed record KinesisDestinationRequest
{
    public string? TableName { get; init; }

    public string? StreamArn { get; init; }

    public KinesisConfiguration? EnableKinesisStreamingConfiguration { get; init; }

    public KinesisConfiguration? UpdateKinesisStreamingConfiguration { get; init; }
}
