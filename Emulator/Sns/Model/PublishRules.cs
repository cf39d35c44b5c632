using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Acinaces.Emulator.Sns.Model;

/// <summary>What a message must be before it may be published.</summary>
/// <remarks>Source: SNS API reference, Publish.</remarks>
internal static class PublishRules
{
    /// <exception cref="Pipeline.AwsErrorException">InvalidParameter.</exception>
    public static void Require(PublishInput input, Topic topic)
    {
        if (input.Message.Length == 0)
            throw SnsErrors.InvalidParameter("Empty message");
        if (Size(input) > SnsLimits.MaxMessageBytes)
            throw SnsErrors.InvalidParameter("Message too long");
        if (input.Subject is { } subject && (subject.Length is 0 or > SnsLimits.MaxSubjectLength || subject[0] == ' ' || subject.Any(letter => letter is < ' ' or > '~')))
            throw SnsErrors.InvalidParameter("Subject");
        foreach (var (name, value) in input.Attributes ?? [])
            RequireAttribute(name, value);
        if (topic.IsFifo)
            RequireFifo(input, topic);
        else if (input.MessageDeduplicationId is not null)
            throw SnsErrors.InvalidParameter("MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type");
    }

    public static int Size(PublishInput input) => Encoding.UTF8.GetByteCount(input.Message)
        + (input.Attributes?.Sum(pair => Encoding.UTF8.GetByteCount(pair.Key + pair.Value.DataType) + (pair.Value.BinaryValue?.Length ?? Encoding.UTF8.GetByteCount(pair.Value.StringValue ?? ""))) ?? 0);

    /// <summary>The texts per protocol of a message with <c>MessageStructure</c> json; null without.</summary>
    public static IReadOnlyDictionary<string, string>? Texts(PublishInput input)
    {
        if (input.MessageStructure is null)
            return null;
        if (input.MessageStructure != "json")
            throw SnsErrors.InvalidParameter("MessageStructure");
        try
        {
            using var document = JsonDocument.Parse(input.Message);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                var texts = document.RootElement.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String)
                    .ToDictionary(member => member.Name, member => member.Value.GetString() ?? "");
                return texts.ContainsKey("default") ? texts : throw SnsErrors.InvalidParameter("Message Structure - No default entry in JSON message body");
            }
        }
        catch (JsonException)
        {
            throw SnsErrors.InvalidParameter("Message Structure - JSON message body failed to parse");
        }

        throw SnsErrors.InvalidParameter("Message Structure - JSON message body failed to parse");
    }

    public static string DeduplicationId(PublishInput input) => input.MessageDeduplicationId ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input.Message)));

    private static void RequireFifo(PublishInput input, Topic topic)
    {
        if (string.IsNullOrEmpty(input.MessageGroupId))
            throw SnsErrors.InvalidParameter("The MessageGroupId parameter is required for FIFO topics");
        if (input.MessageDeduplicationId is null && !topic.ContentBasedDeduplication)
            throw SnsErrors.InvalidParameter("The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly");
    }

    private static void RequireAttribute(string name, MessageAttributeValue value)
    {
        var valid = value.DataType?.Split('.')[0] switch
        {
            "Binary" => value.BinaryValue is { Length: > 0 },
            "Number" => double.TryParse(value.StringValue, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && IsJson(value.StringValue, JsonValueKind.Number),
            "String" when value.DataType == "String.Array" => IsJson(value.StringValue, JsonValueKind.Array),
            "String" => !string.IsNullOrEmpty(value.StringValue),
            _ => throw SnsErrors.InvalidParameter($"The message attribute '{name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String."),
        };
        if (!valid)
            throw SnsErrors.InvalidParameter($"The message attribute '{name}' must contain a valid message attribute value for message attribute type '{value.DataType}'.");
    }

    private static bool IsJson(string? text, JsonValueKind kind)
    {
        try
        {
            using var document = JsonDocument.Parse(text ?? "");
            return document.RootElement.ValueKind == kind;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
