using Acinaces.Emulator.Sqs.Model;

namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record SendMessageBatchRequestEntry
{
    public required string Id { get; init; }

    public required string MessageBody { get; init; }

    /// <summary>Seconds, 0 to 900. Absent: the queue's own delay.</summary>
    public int? DelaySeconds { get; init; }

    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; init; }

    /// <summary>Only <c>AWSTraceHeader</c>.</summary>
    public Dictionary<string, MessageAttributeValue>? MessageSystemAttributes { get; init; }

    public string? MessageDeduplicationId { get; init; }

    public string? MessageGroupId { get; init; }
}
