using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>What a record says of an item. On the wire its shape is called StreamRecord.</summary>
internal sealed record StreamEventContent
{
    /// <summary>Seconds since 1970, whole ones.</summary>
    public required long ApproximateCreationDateTime { get; init; }

    public required Item Keys { get; init; }

    public Item? NewImage { get; init; }

    public Item? OldImage { get; init; }

    public required string SequenceNumber { get; init; }

    public required int SizeBytes { get; init; }

    public required string StreamViewType { get; init; }
}
