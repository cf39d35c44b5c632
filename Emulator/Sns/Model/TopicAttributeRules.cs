using System.Text.Json;

namespace Acinaces.Emulator.Sns.Model;

/// <summary>Which attributes a topic may be given, and their values.</summary>
/// <remarks>Source: SNS API reference, CreateTopic and SetTopicAttributes.</remarks>
internal static class TopicAttributeRules
{
    /// <exception cref="Pipeline.AwsErrorException">InvalidParameter. Attributes the emulator would not act on are refused too.</exception>
    public static void Require(string name, string value, bool isFifo)
    {
        var valid = name switch
        {
            "DisplayName" => value.Length <= 100,
            "KmsMasterKeyId" => true,
            "Policy" => value.Length == 0 || IsJsonObject(value),
            "SignatureVersion" => value is "1" or "2",
            "TracingConfig" => value == "PassThrough",
            "ContentBasedDeduplication" => isFifo && value is "true" or "false",
            "FifoThroughputScope" => isFifo && value is "Topic" or "MessageGroup",
            _ => throw SnsErrors.InvalidParameter("AttributeName"),
        };
        if (!valid)
            throw SnsErrors.InvalidParameter(name == "Policy" ? "Policy Error: null" : $"{name}: {value}");
    }

    private static bool IsJsonObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
