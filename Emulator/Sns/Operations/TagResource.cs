using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class TagResource(TopicStore topics, SnsPermissions permissions) : IOperation<TagResourceRequest, TagResourceResponse>
{
    public IEnumerable<Permission> Permissions(TagResourceRequest request, Caller caller) => permissions.OnTopic("sns:TagResource", request.ResourceArn);

    public TagResourceResponse Invoke(TagResourceRequest request, Caller caller)
    {
        if (topics.FindTopic(request.ResourceArn) is null)
            throw SnsErrors.ResourceNotFound();
        topics.Change(request.ResourceArn, topic =>
        {
            var tags = new Dictionary<string, string>(topic.Tags);
            foreach (var tag in request.Tags)
                tags[tag.Key] = tag.Value;
            return tags.Count <= SnsLimits.MaxTags ? topic with { Tags = tags } : throw SnsErrors.TooManyTags();
        });
        return new TagResourceResponse();
    }
}
