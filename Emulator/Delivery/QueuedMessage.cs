namespace Acinaces.Emulator.Delivery;

/// <summary>One message taken from a queue by <see cref="IQueueSource"/>, with all its attributes.</summary>
internal sealed record QueuedMessage
{
    public required string MessageId { get; init; }

    /// <summary>Deletes or releases the message; differs at each receive.</summary>
    public required string ReceiptHandle { get; init; }

    public required string Body { get; init; }

    /// <summary>MD5 of the body, lower-case hex.</summary>
    public required string Md5OfBody { get; init; }

    /// <summary>MD5 of the message attributes, lower-case hex. Absent when there are none.</summary>
    public string? Md5OfMessageAttributes { get; init; }

    /// <summary>SenderId, SentTimestamp, ApproximateReceiveCount, MessageGroupId and so on, as SQS writes them.</summary>
    public required IReadOnlyDictionary<string, string> SystemAttributes { get; init; }

    public required IReadOnlyDictionary<string, QueuedMessageAttribute> MessageAttributes { get; init; }
}
