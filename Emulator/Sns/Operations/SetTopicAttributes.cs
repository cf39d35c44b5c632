using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class SetTopicAttributes(TopicStore topics, SnsPermissions permissions) : IOperation<SetTopicAttributesRequest, SetTopicAttributesResponse>
{
    public IEnumerable<Permission> Permissions(SetTopicAttributesRequest request, Caller caller) => permissions.OnTopic("sns:SetTopicAttributes", request.TopicArn);

    public SetTopicAttributesResponse Invoke(SetTopicAttributesRequest request, Caller caller)
    {
        topics.Change(request.TopicArn, topic =>
        {
            var value = request.AttributeValue ?? "";
            TopicAttributeRules.Require(request.AttributeName, value, topic.IsFifo);
            var attributes = new Dictionary<string, string>(topic.Attributes);
            if (value.Length == 0)
                attributes.Remove(request.AttributeName);
            else
                attributes[request.AttributeName] = value;
            return topic with { Attributes = attributes };
        });
        return new SetTopicAttributesResponse();
    }
}
