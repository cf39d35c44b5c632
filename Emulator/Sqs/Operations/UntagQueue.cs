using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class UntagQueue(QueueStore queues, QueueDirectory directory) : IOperation<UntagQueueRequest, UntagQueueResponse>
{
    public IEnumerable<Permission> Permissions(UntagQueueRequest request, Caller caller) => directory.Permission("sqs:UntagQueue", request.QueueUrl, caller);

    public UntagQueueResponse Invoke(UntagQueueRequest request, Caller caller)
    {
        queues.SetTags(QueueDirectory.ArnOf(request.QueueUrl, caller), tags => tags.Where(tag => !request.TagKeys.Contains(tag.Key)).ToDictionary());
        return new UntagQueueResponse();
    }
}
