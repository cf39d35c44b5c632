using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed record SendMessageBatchRequest
{
    public required string QueueUrl { get; init; }

    public required IReadOnlyList<SendMessageBatchRequestEntry> Entries { get; init; }
}

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

internal sealed record SendMessageBatchResponse(IReadOnlyList<SendMessageBatchResultEntry> Successful, IReadOnlyList<BatchResultErrorEntry> Failed);

internal sealed record SendMessageBatchResultEntry
{
    public required string Id { get; init; }

    public required string MessageId { get; init; }

    public required string MD5OfMessageBody { get; init; }

    public string? MD5OfMessageAttributes { get; init; }

    public string? MD5OfMessageSystemAttributes { get; init; }

    /// <summary>FIFO queues only.</summary>
    public string? SequenceNumber { get; init; }
}

internal sealed class SendMessageBatch(QueueStore queues, QueueDirectory directory) : IOperation<SendMessageBatchRequest, SendMessageBatchResponse>
{
    public IEnumerable<Permission> Permissions(SendMessageBatchRequest request, Caller caller) => directory.Permission("sqs:SendMessage", request.QueueUrl, caller);

    public SendMessageBatchResponse Invoke(SendMessageBatchRequest request, Caller caller)
    {
        var queue = directory.Require(request.QueueUrl, caller);
        BatchRules.Require([.. request.Entries.Select(entry => entry.Id)]);
        var bytes = request.Entries.Sum(entry => OutgoingMessageRules.Size(new OutgoingMessage { Body = entry.MessageBody, Attributes = entry.MessageAttributes, SenderId = caller.AccountId }));
        if (bytes > SqsLimits.MaxBatchBytes)
            throw SqsErrors.BatchTooLong(bytes);
        var (successful, failed) = BatchRules.Run(request.Entries, entry => entry.Id, entry => Send(queue, entry, caller));
        return new SendMessageBatchResponse(successful, failed);
    }

    private SendMessageBatchResultEntry Send(QueueView queue, SendMessageBatchRequestEntry entry, Caller caller)
    {
        var (messageId, sequence) = queues.Send(queue.Arn, new OutgoingMessage
        {
            Body = entry.MessageBody,
            Attributes = entry.MessageAttributes,
            TraceHeader = TraceHeader.Of(entry.MessageSystemAttributes),
            SenderId = caller.AccountId,
            Delay = MessageDelay.Of(entry.DelaySeconds),
            GroupId = entry.MessageGroupId,
            DeduplicationId = entry.MessageDeduplicationId,
        });
        return new SendMessageBatchResultEntry
        {
            Id = entry.Id,
            MessageId = messageId,
            MD5OfMessageBody = MessageDigest.OfBody(entry.MessageBody),
            MD5OfMessageAttributes = MessageDigest.OfAttributes(entry.MessageAttributes),
            MD5OfMessageSystemAttributes = MessageDigest.OfAttributes(entry.MessageSystemAttributes),
            SequenceNumber = queue.Attributes.IsFifo ? SequenceNumber.Text(sequence) : null,
        };
    }
}
