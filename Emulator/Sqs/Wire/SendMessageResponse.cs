namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record SendMessageResponse
{
    public required string MD5OfMessageBody { get; init; }

    public string? MD5OfMessageAttributes { get; init; }

    public string? MD5OfMessageSystemAttributes { get; init; }

    public required string MessageId { get; init; }

    /// <summary>FIFO queues only.</summary>
    public string? SequenceNumber { get; init; }
}
