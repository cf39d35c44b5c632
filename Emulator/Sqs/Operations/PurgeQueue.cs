using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class PurgeQueue(QueueStore queues, QueueDirectory directory) : IOperation<PurgeQueueRequest, PurgeQueueResponse>
{
    public IEnumerable<Permission> Permissions(PurgeQueueRequest request, Caller caller) => directory.Permission("sqs:PurgeQueue", request.QueueUrl, caller);

    public PurgeQueueResponse Invoke(PurgeQueueRequest request, Caller caller)
    {
        queues.Purge(QueueDirectory.ArnOf(request.QueueUrl, caller));
        return new PurgeQueueResponse();
    }
}
