namespace Acinaces.Emulator.Sqs.Model;

/// <summary>What the journal keeps of a message.</summary>
internal sealed record SentMessage
{
    /// <summary>Position among all messages of the emulator; rises with each message.</summary>
    public required long Sequence { get; init; }

    public required string MessageId { get; init; }

    public required string Body { get; init; }

    /// <summary>The sender's attributes; absent when there are none.</summary>
    public Dictionary<string, MessageAttributeValue>? Attributes { get; init; }

    /// <summary>X-Ray header; absent when none was sent.</summary>
    public string? TraceHeader { get; init; }

    /// <summary>The account or user id of the sender.</summary>
    public required string SenderId { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required DateTimeOffset VisibleAt { get; init; }

    /// <summary>Always present in FIFO queues; absent or a fairness hint in standard ones.</summary>
    public string? GroupId { get; init; }

    /// <summary>Absent in standard queues.</summary>
    public string? DeduplicationId { get; init; }

    /// <summary>The queue it was moved from. Absent unless in a dead-letter queue.</summary>
    public string? DeadLetterSourceArn { get; init; }

    /// <summary>More than 0 only in a snapshot.</summary>
    public int ReceiveCount { get; init; }

    /// <summary>Present only in a snapshot.</summary>
    public DateTimeOffset? FirstReceivedAt { get; init; }
}
