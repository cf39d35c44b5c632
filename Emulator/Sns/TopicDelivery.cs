using System.Text;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Publishing;
using Acinaces.Emulator.Sns.Storage;

namespace Acinaces.Emulator.Sns;

/// <summary>Takes what other services deliver to topics.</summary>
internal sealed class TopicDelivery(TopicStore topics, Publisher publisher, EmulatorContext context) : IDeliveryTarget
{
    public string ArnService => "sns";

    public async Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken)
    {
        if (topics.FindTopic(request.TargetArn) is not { } topic)
            return new DeliveryResult { Accepted = false, ErrorCode = "NotFound", ErrorMessage = "Topic does not exist" };
        if (!context.Authorizer.Allows(request.Sender, new Permission("sns:Publish", topic.Arn) { ResourcePolicy = topic.Policy }, topic.Policy))
            return new DeliveryResult { Accepted = false, ErrorCode = "AccessDenied", ErrorMessage = $"{request.Sender.ServicePrincipal} is not allowed to perform sns:Publish on {topic.Arn}." };
        try
        {
            publisher.Publish(topic, new PublishInput
            {
                Message = Encoding.UTF8.GetString(request.Payload.Span),
                Attributes = request.Attributes?.ToDictionary(pair => pair.Key, pair => new MessageAttributeValue { DataType = pair.Value.DataType, StringValue = pair.Value.Value }),
                MessageGroupId = request.MessageGroupId,
                MessageDeduplicationId = topic.IsFifo ? request.MessageDeduplicationId : null,
            });
        }
        catch (AwsErrorException refusal)
        {
            return new DeliveryResult { Accepted = false, ErrorCode = refusal.Error.Code, ErrorMessage = refusal.Error.Message };
        }

        await context.Journal.CommitAsync();
        return DeliveryResult.Done;
    }
}
