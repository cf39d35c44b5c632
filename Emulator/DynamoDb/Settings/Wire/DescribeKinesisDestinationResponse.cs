namespace Acinaces.Emulator.DynamoDb.Settings.Wire;

/// <summary>Answer of DescribeKinesisStreamingDestination.</summary>
internal sealed record DescribeKinesisDestinationResponse
{
    public required string TableName { get; init; }

    public required IReadOnlyList<KinesisDestinationDescription> KinesisDataStreamDestinations { get; init; }
}
