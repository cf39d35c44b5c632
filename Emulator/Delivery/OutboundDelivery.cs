namespace Acinaces.Emulator.Delivery;

/// <summary>A hop that was promised to a caller and must be made, retried, or end in a dead-letter queue. Kept in the owner's journal until settled.</summary>
internal sealed record OutboundDelivery
{
    public required string Id { get; init; }

    /// <summary>The function, queue, topic, bus or loopback URL that is to get it.</summary>
    public required string TargetArn { get; init; }

    public required byte[] Payload { get; init; }

    public required DeliverySender Sender { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>Tries after the first one.</summary>
    public required int MaxRetries { get; init; }

    /// <summary>Given up when older than this.</summary>
    public required TimeSpan MaxAge { get; init; }

    /// <summary>Message attributes; absent for most.</summary>
    public Dictionary<string, DeliveryAttribute>? Attributes { get; init; }

    /// <summary>FIFO message group; absent for standard targets.</summary>
    public string? MessageGroupId { get; init; }

    /// <summary>FIFO deduplication id; absent for standard targets.</summary>
    public string? MessageDeduplicationId { get; init; }

    /// <summary>X-Amzn-Trace-Id; absent when nothing is traced.</summary>
    public string? TraceHeader { get; init; }

    /// <summary>Deliveries of one lane are made one after the other. Absent: in any order.</summary>
    public string? Lane { get; init; }

    /// <summary>The queue that gets it when it cannot be delivered. Absent: it is dropped.</summary>
    public string? DeadLetterArn { get; init; }

    /// <summary>What the dead-letter queue gets, where that differs from <see cref="Payload"/> (EventBridge sends the untransformed event).</summary>
    public byte[]? DeadLetterPayload { get; init; }

    public DeliveryRequest ToRequest() => new(TargetArn, Payload, Sender)
    {
        Attributes = Attributes?.ToDictionary(pair => pair.Key, pair => (pair.Value.DataType, pair.Value.Value)),
        MessageGroupId = MessageGroupId,
        MessageDeduplicationId = MessageDeduplicationId,
        TraceHeader = TraceHeader,
    };

    /// <summary>The hop to the dead-letter queue. Only for deliveries that name one.</summary>
    public DeliveryRequest ToDeadLetter(string deadLetterArn, IReadOnlyDictionary<string, DeliveryAttribute> attributes) =>
        new(deadLetterArn, DeadLetterPayload ?? Payload, Sender with { RoleArn = null })
        {
            Attributes = attributes.ToDictionary(pair => pair.Key, pair => (pair.Value.DataType, pair.Value.Value)),
            MessageGroupId = MessageGroupId,
            MessageDeduplicationId = MessageDeduplicationId,
            TraceHeader = TraceHeader,
        };
}
