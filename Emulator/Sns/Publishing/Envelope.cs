using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Acinaces.Emulator.Sns.Model;

namespace Acinaces.Emulator.Sns.Publishing;

/// <summary>Writes a notification in the forms in which endpoints get it.</summary>
/// <remarks>Source: SNS developer guide, "Parsing message formats"; Lambda developer guide, "Using Lambda with Amazon SNS".</remarks>
internal sealed class Envelope(MessageSigner signer)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON that queues and web servers get.</summary>
    public byte[] ForEndpoint(Notification notification, string message, Subscription subscription, string signatureVersion)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            WriteNotification(writer, notification, message, subscription, signatureVersion, ("SigningCertURL", "UnsubscribeURL"), always: false);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The event that functions get.</summary>
    public byte[] ForFunction(Notification notification, string message, Subscription subscription, string signatureVersion)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("Records");
            writer.WriteStartObject();
            writer.WriteString("EventSource", "aws:sns");
            writer.WriteString("EventVersion", "1.0");
            writer.WriteString("EventSubscriptionArn", subscription.Arn);
            writer.WritePropertyName("Sns");
            WriteNotification(writer, notification, message, subscription, signatureVersion, ("SigningCertUrl", "UnsubscribeUrl"), always: true);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>What asks a web server to confirm its subscription.</summary>
    public byte[] ForConfirmation(Subscription subscription, string token, string messageId, string timestamp, string signatureVersion)
    {
        var message = $"You have chosen to subscribe to the topic {subscription.TopicArn}.\nTo confirm the subscription, visit the SubscribeURL included in this message.";
        var url = signer.ConfirmUrl(subscription.TopicArn, token);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartObject();
            writer.WriteString("Type", "SubscriptionConfirmation");
            writer.WriteString("MessageId", messageId);
            writer.WriteString("Token", token);
            writer.WriteString("TopicArn", subscription.TopicArn);
            writer.WriteString("Message", message);
            writer.WriteString("SubscribeURL", url);
            writer.WriteString("Timestamp", timestamp);
            writer.WriteString("SignatureVersion", signatureVersion);
            writer.WriteString("Signature", signer.Sign(
                [("Message", message), ("MessageId", messageId), ("SubscribeURL", url), ("Timestamp", timestamp), ("Token", token), ("TopicArn", subscription.TopicArn), ("Type", "SubscriptionConfirmation")],
                signatureVersion));
            writer.WriteString("SigningCertURL", signer.CertificateUrl);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void WriteNotification(
        Utf8JsonWriter writer, Notification notification, string message, Subscription subscription, string signatureVersion, (string Certificate, string Unsubscribe) urlNames, bool always)
    {
        writer.WriteStartObject();
        writer.WriteString("Type", "Notification");
        writer.WriteString("MessageId", notification.MessageId);
        if (notification.SequenceNumber is { } sequence)
            writer.WriteString("SequenceNumber", sequence);
        writer.WriteString("TopicArn", notification.TopicArn);
        if (notification.Subject is { } subject)
            writer.WriteString("Subject", subject);
        else if (always)
            writer.WriteNull("Subject");
        writer.WriteString("Message", message);
        writer.WriteString("Timestamp", notification.Timestamp);
        writer.WriteString("SignatureVersion", signatureVersion);
        writer.WriteString("Signature", signer.Sign(
            [("Message", message), ("MessageId", notification.MessageId), ("Subject", notification.Subject), ("Timestamp", notification.Timestamp), ("TopicArn", notification.TopicArn), ("Type", "Notification")],
            signatureVersion));
        writer.WriteString(urlNames.Certificate, signer.CertificateUrl);
        writer.WriteString(urlNames.Unsubscribe, signer.UnsubscribeUrl(subscription.Arn));
        if (notification.Attributes.Count > 0 || always)
        {
            writer.WriteStartObject("MessageAttributes");
            foreach (var (name, value) in notification.Attributes)
            {
                writer.WriteStartObject(name);
                writer.WriteString("Type", value.DataType);
                writer.WriteString("Value", value.Text());
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
