namespace Acinaces.Emulator.Sqs.Model;

/// <summary>A message that is to be put into a queue, before it has a place there.</summary>
internal sealed record OutgoingMessage
{
    public required string Body { get; init; }

    /// <summary>Absent when there are none.</summary>
    public Dictionary<string, MessageAttributeValue>? Attributes { get; init; }

    /// <summary>Absent when none was sent.</summary>
    public string? TraceHeader { get; init; }

    public required string SenderId { get; init; }

    /// <summary>Absent: the queue's own delay.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Required in FIFO queues.</summary>
    public string? GroupId { get; init; }

    /// <summary>Absent in FIFO queues with content-based deduplication, and in standard ones.</summary>
    public string? DeduplicationId { get; init; }
}
