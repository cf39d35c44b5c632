using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class TagQueue(QueueStore queues, QueueDirectory directory) : IOperation<TagQueueRequest, TagQueueResponse>
{
    public IEnumerable<Permission> Permissions(TagQueueRequest request, Caller caller) => directory.Permission("sqs:TagQueue", request.QueueUrl, caller);

    public TagQueueResponse Invoke(TagQueueRequest request, Caller caller)
    {
        queues.SetTags(QueueDirectory.ArnOf(request.QueueUrl, caller), tags =>
        {
            var merged = new Dictionary<string, string>(tags);
            foreach (var (key, value) in request.Tags)
                merged[key] = value;
            return merged.Count <= SqsLimits.MaxTags ? merged : throw SqsErrors.InvalidParameter("Too many tags added for queue.");
        });
        return new TagQueueResponse();
    }
}
