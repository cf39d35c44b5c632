using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

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
