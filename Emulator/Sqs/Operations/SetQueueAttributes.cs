using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class SetQueueAttributes(QueueStore queues, QueueDirectory directory) : IOperation<SetQueueAttributesRequest, SetQueueAttributesResponse>
{
    public IEnumerable<Permission> Permissions(SetQueueAttributesRequest request, Caller caller) => directory.Permission("sqs:SetQueueAttributes", request.QueueUrl, caller);

    public SetQueueAttributesResponse Invoke(SetQueueAttributesRequest request, Caller caller)
    {
        var queue = directory.Require(request.QueueUrl, caller);
        if (request.Attributes.TryGetValue("FifoQueue", out var fifo) && (fifo == "true") != queue.Attributes.IsFifo)
            throw SqsErrors.InvalidAttributeValue("FifoQueue", "Modifying queue type is not supported.");
        QueueAttributeRules.Require(request.Attributes, queue.Attributes.IsFifo);
        RedriveRules.Require(queue.Arn, request.Attributes, queue.Attributes.IsFifo, queues);
        queues.SetAttributes(queue.Arn, request.Attributes);
        return new SetQueueAttributesResponse();
    }
}
