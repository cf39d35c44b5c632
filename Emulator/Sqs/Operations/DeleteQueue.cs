using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class DeleteQueue(QueueStore queues, QueueDirectory directory) : IOperation<DeleteQueueRequest, DeleteQueueResponse>
{
    public IEnumerable<Permission> Permissions(DeleteQueueRequest request, Caller caller) => directory.Permission("sqs:DeleteQueue", request.QueueUrl, caller);

    public DeleteQueueResponse Invoke(DeleteQueueRequest request, Caller caller)
    {
        queues.Delete(QueueDirectory.ArnOf(request.QueueUrl, caller));
        return new DeleteQueueResponse();
    }
}
