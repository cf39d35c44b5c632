namespace Acinaces.Emulator.Delivery;

/// <summary>One hop between two services.</summary>
/// <param name="TargetArn">The function, queue, topic or bus that is to get the payload.</param>
/// <param name="Payload">The body: an event for a function, a message body for a queue or topic.</param>
/// <param name="Sender">On whose authority.</param>
internal sealed record DeliveryRequest(string TargetArn, ReadOnlyMemory<byte> Payload, DeliverySender Sender)
{
    /// <summary>Wait for the function's answer (API Gateway, Step Functions) instead of queueing the event.</summary>
    public bool RequestResponse { get; init; }

    /// <summary>Only ask whether the target exists and may be called; nothing is handed over. Functions alone know this.</summary>
    public bool DryRun { get; init; }

    /// <summary>Message attributes for queues and topics: name to (data type, value). Absent for most.</summary>
    public IReadOnlyDictionary<string, (string DataType, string Value)>? Attributes { get; init; }

    /// <summary>FIFO message group; absent for standard queues.</summary>
    public string? MessageGroupId { get; init; }

    /// <summary>FIFO deduplication id; absent for standard queues.</summary>
    public string? MessageDeduplicationId { get; init; }

    /// <summary>Value of the X-Amzn-Trace-Id header that the hop continues. Absent when nothing is traced.</summary>
    public string? TraceHeader { get; init; }

    /// <summary>The latest moment the caller will wait for an answer. Absent: the target's own limit.</summary>
    public DateTimeOffset? Deadline { get; init; }
}
