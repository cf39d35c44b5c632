using System.Text;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;

namespace Acinaces.Emulator.Sqs;

/// <summary>Takes what other services deliver to queues.</summary>
internal sealed class QueueDelivery(QueueStore queues, EmulatorContext context) : IDeliveryTarget
{
    public string ArnService => "sqs";

    public async Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken)
    {
        if (queues.Find(request.TargetArn) is not { } queue)
            return new DeliveryResult { Accepted = false, ErrorCode = "QueueDoesNotExist", ErrorMessage = "The specified queue does not exist." };
        var permission = new Permission("sqs:SendMessage", queue.Arn) { ResourcePolicy = queue.Attributes.Policy };
        if (!context.Authorizer.Allows(request.Sender, permission, queue.Attributes.Policy))
            return new DeliveryResult { Accepted = false, ErrorCode = "AccessDenied", ErrorMessage = $"{request.Sender.ServicePrincipal} is not allowed to perform sqs:SendMessage on {queue.Arn}." };
        try
        {
            queues.Send(queue.Arn, new OutgoingMessage
            {
                Body = Encoding.UTF8.GetString(request.Payload.Span),
                Attributes = request.Attributes?.ToDictionary(pair => pair.Key, pair => AttributeOf(pair.Value)),
                TraceHeader = request.TraceHeader,
                SenderId = request.Sender.SourceAccount,
                GroupId = request.MessageGroupId,
                DeduplicationId = queue.Attributes.IsFifo ? request.MessageDeduplicationId : null,
            });
        }
        catch (AwsErrorException refusal)
        {
            return new DeliveryResult { Accepted = false, ErrorCode = refusal.Error.Code, ErrorMessage = refusal.Error.Message };
        }

        await context.Journal.CommitAsync();
        return DeliveryResult.Done;
    }

    private static MessageAttributeValue AttributeOf((string DataType, string Value) attribute) =>
        attribute.DataType.StartsWith("Binary", StringComparison.Ordinal)
            ? new MessageAttributeValue { DataType = attribute.DataType, BinaryValue = Convert.FromBase64String(attribute.Value) }
            : new MessageAttributeValue { DataType = attribute.DataType, StringValue = attribute.Value };
}
