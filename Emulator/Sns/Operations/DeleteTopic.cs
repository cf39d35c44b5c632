using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class DeleteTopic(TopicStore topics, SnsPermissions permissions) : IOperation<DeleteTopicRequest, DeleteTopicResponse>
{
    public IEnumerable<Permission> Permissions(DeleteTopicRequest request, Caller caller) => permissions.OnTopic("sns:DeleteTopic", request.TopicArn);

    public DeleteTopicResponse Invoke(DeleteTopicRequest request, Caller caller)
    {
        topics.RemoveTopic(request.TopicArn);
        return new DeleteTopicResponse();
    }
}
