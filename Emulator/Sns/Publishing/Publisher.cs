using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Storage;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.Sns.Publishing;

/// <summary>Turns a message into one promised delivery per subscription that accepts it, and keeps the promises.</summary>
internal sealed class Publisher : IOutboxOwner, IDisposable
{
    private const decimal SequenceOrigin = 10_000_000_000_000_000_000m;

    private readonly TopicStore _topics;
    private readonly EmulatorContext _context;
    private readonly Envelope _envelope;
    private readonly WebEndpoint _web = new();
    private readonly Outbox _outbox;

    public Publisher(TopicStore topics, EmulatorContext context, MessageSigner signer)
    {
        (_topics, _context, _envelope) = (topics, context, new Envelope(signer));
        _outbox = new Outbox(this, SendAsync, context.Clock, context.Logging.CreateLogger<Outbox>());
    }

    /// <summary>Makes the deliveries that were owed when the emulator last ended.</summary>
    public void Resume()
    {
        foreach (var delivery in _topics.Owed())
            _outbox.Dispatch(delivery);
    }

    public void Stop() => _outbox.Stop();

    /// <exception cref="AwsErrorException">InvalidParameter.</exception>
    /// <returns>The message's id, and its sequence number when the topic is FIFO.</returns>
    public (string MessageId, string? SequenceNumber) Publish(Topic topic, PublishInput input)
    {
        PublishRules.Require(input, topic);
        var notification = new Notification
        {
            MessageId = _context.Ids.Uuid(),
            TopicArn = topic.Arn,
            Message = input.Message,
            MessageByProtocol = PublishRules.Texts(input),
            Subject = input.Subject,
            PublishedAt = _context.Clock.GetUtcNow(),
            Attributes = input.Attributes ?? [],
            MessageGroupId = input.MessageGroupId,
            MessageDeduplicationId = topic.IsFifo ? PublishRules.DeduplicationId(input) : null,
        };
        var receivers = _topics.Subscriptions(subscription => subscription.TopicArn == topic.Arn && !subscription.IsPending && subscription.Accepts(notification));
        List<OutboundDelivery> deliveries = [];
        var before = _topics.Publish(topic.Arn, notification.MessageId, notification.MessageDeduplicationId, sequence =>
        {
            var numbered = topic.IsFifo ? notification with { SequenceNumber = SequenceText(sequence) } : notification;
            deliveries.AddRange(receivers.Where(IsDelivered).Select(subscription => DeliveryTo(subscription, numbered, topic)));
            return deliveries;
        }, out var number);
        foreach (var delivery in deliveries)
            _outbox.Dispatch(delivery);
        return (before?.MessageId ?? notification.MessageId, topic.IsFifo ? SequenceText(number) : null);
    }

    /// <summary>Asks a web server to confirm that it wants the messages.</summary>
    public void AskForConfirmation(Subscription subscription, string token, Topic topic)
    {
        var now = _context.Clock.GetUtcNow();
        var messageId = _context.Ids.Uuid();
        var timestamp = new Notification { MessageId = messageId, TopicArn = topic.Arn, Message = "", PublishedAt = now, Attributes = new Dictionary<string, MessageAttributeValue>() }.Timestamp;
        var delivery = Delivery(subscription, now, topic, _envelope.ForConfirmation(subscription, token, messageId, timestamp, topic.SignatureVersion)) with
        {
            Attributes = WebHeaders("SubscriptionConfirmation", messageId, subscription),
        };
        _topics.Publish(topic.Arn, messageId, null, _ => [delivery], out _);
        _outbox.Dispatch(delivery);
    }

    public TimeSpan BackoffAfter(int attempts, OutboundDelivery delivery)
    {
        if (delivery.TargetArn.StartsWith("http", StringComparison.Ordinal))
            return SnsLimits.HttpRetryDelay;
        return attempts switch
        {
            <= 3 => TimeSpan.Zero,
            <= 5 => TimeSpan.FromSeconds(1),
            <= 15 => TimeSpan.FromSeconds(Math.Min(20, Math.Pow(20, (attempts - 5) / 10.0))),
            _ => TimeSpan.FromSeconds(20),
        };
    }

    public IReadOnlyDictionary<string, DeliveryAttribute> DeadLetterAttributes(OutboundDelivery delivery, DeliveryFailure failure) => new Dictionary<string, DeliveryAttribute>
    {
        ["RequestID"] = new("String", delivery.Id),
        ["ErrorCode"] = new("String", failure.ErrorCode),
        ["ErrorMessage"] = new("String", failure.ErrorMessage.Length > 0 ? failure.ErrorMessage : failure.ErrorCode),
    };

    public void Settle(OutboundDelivery delivery) => _topics.Settle(delivery.Id);

    public void Dispose()
    {
        _outbox.Dispose();
        _web.Dispose();
    }

    // Mail and text messages leave the machine in AWS; here they are recorded by the subscription and end.
    private static bool IsDelivered(Subscription subscription) => subscription.Protocol is "sqs" or "lambda" or "http" or "https";

    private static string SequenceText(long sequence) => (SequenceOrigin + (sequence * 1000m)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task<DeliveryResult> SendAsync(DeliveryRequest request, CancellationToken cancellationToken) =>
        request.TargetArn.StartsWith("http", StringComparison.Ordinal) ? _web.PostAsync(request, cancellationToken) : _context.Delivery.SendAsync(request, cancellationToken);

    private OutboundDelivery DeliveryTo(Subscription subscription, Notification notification, Topic topic)
    {
        var message = notification.MessageFor(subscription.Protocol);
        if (subscription.Protocol == "lambda")
        {
            return Delivery(subscription, notification.PublishedAt, topic, _envelope.ForFunction(notification, message, subscription, topic.SignatureVersion)) with
            {
                DeadLetterPayload = subscription.DeadLetterArn is null ? null : _envelope.ForEndpoint(notification, message, subscription, topic.SignatureVersion),
            };
        }

        var payload = subscription.IsRaw ? System.Text.Encoding.UTF8.GetBytes(message) : _envelope.ForEndpoint(notification, message, subscription, topic.SignatureVersion);
        var delivery = Delivery(subscription, notification.PublishedAt, topic, payload);
        if (subscription.Protocol != "sqs")
            return delivery with { Attributes = WebHeaders("Notification", notification.MessageId, subscription) };
        return delivery with
        {
            Attributes = subscription.IsRaw ? notification.Attributes.ToDictionary(pair => pair.Key, pair => new DeliveryAttribute(pair.Value.DataType ?? "String", pair.Value.Text())) : null,
            MessageGroupId = notification.MessageGroupId,
            MessageDeduplicationId = notification.MessageDeduplicationId,
            Lane = topic.IsFifo ? subscription.Arn + "\n" + notification.MessageGroupId : null,
        };
    }

    private OutboundDelivery Delivery(Subscription subscription, DateTimeOffset acceptedAt, Topic topic, byte[] payload)
    {
        var isWeb = subscription.Protocol is "http" or "https";
        return new OutboundDelivery
        {
            Id = _context.Ids.Uuid(),
            TargetArn = subscription.Endpoint,
            Payload = payload,
            Sender = new DeliverySender("sns.amazonaws.com", topic.Arn, topic.Owner),
            AcceptedAt = acceptedAt,
            MaxRetries = isWeb ? SnsLimits.MaxHttpRetries : SnsLimits.MaxManagedRetries,
            MaxAge = SnsLimits.MaxManagedAge,
            DeadLetterArn = subscription.DeadLetterArn,
        };
    }

    private static Dictionary<string, DeliveryAttribute> WebHeaders(string type, string messageId, Subscription subscription)
    {
        var headers = new Dictionary<string, DeliveryAttribute>
        {
            ["x-amz-sns-message-type"] = new("String", type),
            ["x-amz-sns-message-id"] = new("String", messageId),
            ["x-amz-sns-topic-arn"] = new("String", subscription.TopicArn),
        };
        if (!subscription.IsPending)
            headers["x-amz-sns-subscription-arn"] = new DeliveryAttribute("String", subscription.Arn);
        if (subscription.IsRaw)
            headers["x-amz-sns-rawdelivery"] = new DeliveryAttribute("String", "true");
        return headers;
    }
}
