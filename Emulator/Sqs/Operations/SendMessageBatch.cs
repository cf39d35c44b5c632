using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

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
