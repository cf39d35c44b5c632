using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed record SendMessageRequest
{
    public required string QueueUrl { get; init; }

    public required string MessageBody { get; init; }

    /// <summary>Seconds, 0 to 900. Absent: the queue's own delay.</summary>
    public int? DelaySeconds { get; init; }

    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; init; }

    /// <summary>Only <c>AWSTraceHeader</c>.</summary>
    public Dictionary<string, MessageAttributeValue>? MessageSystemAttributes { get; init; }

    public string? MessageDeduplicationId { get; init; }

    public string? MessageGroupId { get; init; }
}

internal sealed record SendMessageResponse
{
    public required string MD5OfMessageBody { get; init; }

    public string? MD5OfMessageAttributes { get; init; }

    public string? MD5OfMessageSystemAttributes { get; init; }

    public required string MessageId { get; init; }

    /// <summary>FIFO queues only.</summary>
    public string? SequenceNumber { get; init; }
}

internal sealed class SendMessage(QueueStore queues, QueueDirectory directory) : IOperation<SendMessageRequest, SendMessageResponse>
{
    public IEnumerable<Permission> Permissions(SendMessageRequest request, Caller caller) => directory.Permission("sqs:SendMessage", request.QueueUrl, caller);

    public SendMessageResponse Invoke(SendMessageRequest request, Caller caller)
    {
        var queue = directory.Require(request.QueueUrl, caller);
        var (messageId, sequence) = queues.Send(queue.Arn, Outgoing(request, caller));
        return new SendMessageResponse
        {
            MD5OfMessageBody = MessageDigest.OfBody(request.MessageBody),
            MD5OfMessageAttributes = MessageDigest.OfAttributes(request.MessageAttributes),
            MD5OfMessageSystemAttributes = MessageDigest.OfAttributes(request.MessageSystemAttributes),
            MessageId = messageId,
            SequenceNumber = queue.Attributes.IsFifo ? SequenceNumber.Text(sequence) : null,
        };
    }

    private static OutgoingMessage Outgoing(SendMessageRequest request, Caller caller) => new()
    {
        Body = request.MessageBody,
        Attributes = request.MessageAttributes,
        TraceHeader = TraceHeader.Of(request.MessageSystemAttributes),
        SenderId = caller.AccountId,
        Delay = MessageDelay.Of(request.DelaySeconds),
        GroupId = request.MessageGroupId,
        DeduplicationId = request.MessageDeduplicationId,
    };
}
