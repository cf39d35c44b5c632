using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Publishing;
using Acinaces.Emulator.Sns.Storage;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed record PublishRequest
{
    public string? TopicArn { get; init; }

    /// <summary>The same as <see cref="TopicArn"/>, under its other name.</summary>
    public string? TargetArn { get; init; }

    /// <summary>Refused: text messages leave the machine.</summary>
    public string? PhoneNumber { get; init; }

    public required string Message { get; init; }

    public string? Subject { get; init; }

    /// <summary><c>json</c>: the message holds one text per protocol.</summary>
    public string? MessageStructure { get; init; }

    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; init; }

    public string? MessageDeduplicationId { get; init; }

    public string? MessageGroupId { get; init; }
}

internal sealed record PublishResponse(string MessageId, string? SequenceNumber);

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
