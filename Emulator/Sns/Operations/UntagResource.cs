using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class UntagResource(TopicStore topics, SnsPermissions permissions) : IOperation<UntagResourceRequest, UntagResourceResponse>
{
    public IEnumerable<Permission> Permissions(UntagResourceRequest request, Caller caller) => permissions.OnTopic("sns:UntagResource", request.ResourceArn);

    public UntagResourceResponse Invoke(UntagResourceRequest request, Caller caller)
    {
        if (topics.FindTopic(request.ResourceArn) is null)
            throw SnsErrors.ResourceNotFound();
        topics.Change(request.ResourceArn, topic => topic with { Tags = topic.Tags.Where(tag => !request.TagKeys.Contains(tag.Key)).ToDictionary() });
        return new UntagResourceResponse();
    }
}
