using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class DeleteMessage(QueueStore queues, QueueDirectory directory) : IOperation<DeleteMessageRequest, DeleteMessageResponse>
{
    public IEnumerable<Permission> Permissions(DeleteMessageRequest request, Caller caller) => directory.Permission("sqs:DeleteMessage", request.QueueUrl, caller);

    public DeleteMessageResponse Invoke(DeleteMessageRequest request, Caller caller)
    {
        queues.DeleteMessage(directory.Require(request.QueueUrl, caller).Arn, request.ReceiptHandle);
        return new DeleteMessageResponse();
    }
}
