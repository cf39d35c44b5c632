using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Storage;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed record UntagQueueRequest
{
    public required string QueueUrl { get; init; }

    public required IReadOnlyList<string> TagKeys { get; init; }
}

internal sealed record UntagQueueResponse;

internal sealed class UntagQueue(QueueStore queues, QueueDirectory directory) : IOperation<UntagQueueRequest, UntagQueueResponse>
{
    public IEnumerable<Permission> Permissions(UntagQueueRequest request, Caller caller) => directory.Permission("sqs:UntagQueue", request.QueueUrl, caller);

    public UntagQueueResponse Invoke(UntagQueueRequest request, Caller caller)
    {
        queues.SetTags(QueueDirectory.ArnOf(request.QueueUrl, caller), tags => tags.Where(tag => !request.TagKeys.Contains(tag.Key)).ToDictionary());
        return new UntagQueueResponse();
    }
}
