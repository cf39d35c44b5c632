using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Publishing;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class Publish(TopicStore topics, SnsPermissions permissions, Publisher publisher) : IOperation<PublishRequest, PublishResponse>
{
    public IEnumerable<Permission> Permissions(PublishRequest request, Caller caller) => permissions.OnTopic("sns:Publish", ArnOf(request));

    public PublishResponse Invoke(PublishRequest request, Caller caller)
    {
        var (messageId, sequenceNumber) = publisher.Publish(topics.RequireTopic(ArnOf(request)), new PublishInput
        {
            Message = request.Message,
            Subject = request.Subject,
            MessageStructure = request.MessageStructure,
            Attributes = request.MessageAttributes,
            MessageGroupId = request.MessageGroupId,
            MessageDeduplicationId = request.MessageDeduplicationId,
        });
        return new PublishResponse(messageId, sequenceNumber);
    }

    private static string ArnOf(PublishRequest request)
    {
        if (request.PhoneNumber is not null)
            throw SnsErrors.InvalidParameter("PhoneNumber Reason: the emulator does not send text messages");
        return request.TopicArn ?? request.TargetArn ?? throw SnsErrors.InvalidParameter("TopicArn or TargetArn Reason: no value for required parameter");
    }
}
