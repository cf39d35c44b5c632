using System.Globalization;
using System.Text.Json;

namespace Acinaces.Emulator.Sqs.Model;

/// <summary>Which attributes a queue may be given, and their values.</summary>
/// <remarks>Source: SQS API reference, CreateQueue and SetQueueAttributes.</remarks>
internal static class QueueAttributeRules
{
    private static readonly Dictionary<string, (int Min, int Max)> Numbers = new()
    {
        ["DelaySeconds"] = (0, SqsLimits.MaxDelaySeconds),
        ["MaximumMessageSize"] = (1024, SqsLimits.MaxMessageBytes),
        ["MessageRetentionPeriod"] = (60, 1_209_600),
        ["ReceiveMessageWaitTimeSeconds"] = (0, SqsLimits.MaxWaitSeconds),
        ["VisibilityTimeout"] = (0, SqsLimits.MaxVisibilitySeconds),
        ["KmsDataKeyReusePeriodSeconds"] = (60, 86_400),
    };

    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["FifoQueue"] = ["true", "false"],
        ["ContentBasedDeduplication"] = ["true", "false"],
        ["SqsManagedSseEnabled"] = ["true", "false"],
        ["DeduplicationScope"] = ["queue", "messageGroup"],
        ["FifoThroughputLimit"] = ["perQueue", "perMessageGroupId"],
    };

    private static readonly HashSet<string> FifoOnly = ["ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit"];

    /// <exception cref="Pipeline.AwsErrorException">InvalidAttributeName or InvalidAttributeValue.</exception>
    public static void Require(IReadOnlyDictionary<string, string> attributes, bool isFifo)
    {
        foreach (var (name, value) in attributes)
        {
            if (FifoOnly.Contains(name) && !isFifo)
                throw SqsErrors.InvalidAttributeName(name);
            if (value.Length == 0 && name is "Policy" or "RedrivePolicy" or "RedriveAllowPolicy" or "KmsMasterKeyId")
                continue;
            RequireValue(name, value);
        }
    }

    private static void RequireValue(string name, string value)
    {
        if (Numbers.TryGetValue(name, out var range))
        {
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < range.Min || number > range.Max)
                throw SqsErrors.InvalidAttributeValue(name);
        }
        else if (Words.TryGetValue(name, out var words))
        {
            if (!words.Contains(value))
                throw SqsErrors.InvalidAttributeValue(name);
        }
        else if (name is "Policy" or "RedriveAllowPolicy")
        {
            if (!IsJsonObject(value))
                throw SqsErrors.InvalidAttributeValue(name);
        }
        else if (name == "RedrivePolicy")
        {
            RedrivePolicy.Parse(value);
        }
        else if (name != "KmsMasterKeyId")
        {
            throw SqsErrors.InvalidAttributeName(name);
        }
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
