using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Emulator.Sqs.Model;

/// <summary>What a message must be before it may enter a queue.</summary>
/// <remarks>Source: SQS API reference, SendMessage.</remarks>
internal static class OutgoingMessageRules
{
    /// <exception cref="Pipeline.AwsErrorException">The error SQS answers with.</exception>
    public static void Require(OutgoingMessage message, QueueAttributes queue)
    {
        if (message.Body.Length == 0)
            throw SqsErrors.MissingParameter("The request must contain the parameter MessageBody.");
        RequireCharacters(message.Body);
        RequireAttributes(message.Attributes);
        if (Size(message) > queue.MaxMessageBytes)
            throw SqsErrors.InvalidParameter($"One or more parameters are invalid. Reason: Message must be shorter than {queue.MaxMessageBytes} bytes.");
        if (message.GroupId is { } group && !IsFifoId(group))
            throw SqsErrors.InvalidParameter("MessageGroupId", group, "MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length.");
        if (queue.IsFifo)
            RequireFifo(message, queue);
        else if (message.DeduplicationId is not null)
            throw SqsErrors.InvalidParameter("MessageDeduplicationId", message.DeduplicationId, "The request include parameter that is not valid for this queue type.");
    }

    /// <summary>The deduplication id of a message that names none itself.</summary>
    public static string ContentId(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

    public static int Size(OutgoingMessage message) =>
        Encoding.UTF8.GetByteCount(message.Body) + (message.Attributes?.Sum(pair => Encoding.UTF8.GetByteCount(pair.Key) + pair.Value.ByteCount()) ?? 0);

    private static void RequireFifo(OutgoingMessage message, QueueAttributes queue)
    {
        if (message.GroupId is null)
            throw SqsErrors.MissingParameter("The request must contain the parameter MessageGroupId.");
        if (message.DeduplicationId is null && !queue.ContentBasedDeduplication)
            throw SqsErrors.InvalidParameter("The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly");
        if (message.DeduplicationId is { } id && !IsFifoId(id))
            throw SqsErrors.InvalidParameter("MessageDeduplicationId", id, "MessageDeduplicationId can only include alphanumeric and punctuation characters. 1 to 128 in length.");
        if (message.Delay is { } delay && delay > TimeSpan.Zero)
            throw SqsErrors.InvalidParameter("DelaySeconds", (int)delay.TotalSeconds, "The request include parameter that is not valid for this queue type.");
    }

    private static bool IsFifoId(string id) => id.Length is >= 1 and <= SqsLimits.MaxGroupIdLength && id.All(letter => letter is > ' ' and < '\x7f');

    private static void RequireCharacters(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not (0x9 or 0xA or 0xD or >= 0x20 and <= 0xD7FF or >= 0xE000 and <= 0xFFFD or >= 0x10000))
                throw SqsErrors.InvalidMessageContents();
        }
    }

    private static void RequireAttributes(Dictionary<string, MessageAttributeValue>? attributes)
    {
        if (attributes is null)
            return;
        if (attributes.Count > SqsLimits.MaxMessageAttributes)
            throw SqsErrors.InvalidParameter($"Number of message attributes [{attributes.Count}] exceeds the allowed maximum [{SqsLimits.MaxMessageAttributes}].");
        foreach (var (name, value) in attributes)
        {
            RequireAttributeName(name);
            var kind = value.DataType?.Split('.', 2)[0];
            if (kind is not ("String" or "Number" or "Binary"))
                throw SqsErrors.InvalidParameter($"The message attribute '{name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.");
            if (kind == "Binary" ? value.BinaryValue is not { Length: > 0 } : string.IsNullOrEmpty(value.StringValue))
                throw SqsErrors.InvalidParameter($"The message attribute '{name}' must contain a non-empty message attribute value for message attribute type '{value.DataType}'.");
            if (kind == "Number" && !double.TryParse(value.StringValue, System.Globalization.CultureInfo.InvariantCulture, out _))
                throw SqsErrors.InvalidParameter($"Can't cast the value of message (user) attribute '{name}' to a number.");
            RequireCharacters(value.StringValue ?? "");
        }
    }

    private static void RequireAttributeName(string name)
    {
        if (name.Length is 0 or > 256 || name[0] == '.' || name[^1] == '.' || name.Contains("..", StringComparison.Ordinal)
            || name.StartsWith("AWS.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Amazon.", StringComparison.OrdinalIgnoreCase)
            || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.'))
        {
            throw SqsErrors.InvalidParameter($"The message attribute name '{name}' is invalid. Attribute name can contain A-Z, a-z, 0-9, underscore (_), hyphen (-), and period (.) characters.");
        }
    }
}
