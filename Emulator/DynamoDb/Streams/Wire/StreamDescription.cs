using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>A stream as the service describes it. Times are seconds since 1970.</summary>
internal sealed record StreamDescription
{
    public required string StreamArn { get; init; }

    public required string StreamLabel { get; init; }

    public required string StreamStatus { get; init; }

    public required string StreamViewType { get; init; }

    public required decimal CreationRequestDateTime { get; init; }

    public required string TableName { get; init; }

    public required IReadOnlyList<KeySchemaElement> KeySchema { get; init; }

    public required IReadOnlyList<ShardDescription> Shards { get; init; }

    /// <summary>Where the next page of shards begins. Absent after the last.</summary>
    public string? LastEvaluatedShardId { get; init; }
}
