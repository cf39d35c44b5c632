using System.Text.Json;
using Acinaces.Emulator.Delivery.Patterns;

namespace Acinaces.Emulator.Sns.Model;

/// <summary>Which attributes a subscription may be given, and their values.</summary>
/// <remarks>Source: SNS API reference, Subscribe and SetSubscriptionAttributes; developer guide, "Filter policy constraints".</remarks>
internal static class SubscriptionAttributeRules
{
    /// <exception cref="Pipeline.AwsErrorException">InvalidParameter. Attributes the emulator would not act on are refused too.</exception>
    public static void Require(IReadOnlyDictionary<string, string> attributes, string protocol)
    {
        foreach (var (name, value) in attributes)
        {
            switch (name)
            {
                case "RawMessageDelivery":
                    if (value is not ("true" or "false"))
                        throw SnsErrors.InvalidParameter($"Attributes Reason: RawMessageDelivery: Invalid value [{value}]. Must be true or false.");
                    if (value == "true" && protocol is not ("sqs" or "http" or "https"))
                        throw SnsErrors.InvalidParameter("Attributes Reason: Delivery protocol [" + protocol + "] does not support raw message delivery.");
                    break;
                case "FilterPolicyScope":
                    if (value is not ("MessageAttributes" or "MessageBody"))
                        throw SnsErrors.InvalidParameter($"FilterPolicyScope: Invalid value [{value}]. Please use either MessageBody or MessageAttributes");
                    break;
                case "FilterPolicy":
                    RequireFilter(value, attributes.GetValueOrDefault("FilterPolicyScope") == "MessageBody");
                    break;
                case "RedrivePolicy":
                    if (value.Length > 0)
                        DeadLetterArnOf(value);
                    break;
                default:
                    throw SnsErrors.InvalidParameter("AttributeName");
            }
        }
    }

    public static string DeadLetterArnOf(string redrivePolicy)
    {
        try
        {
            using var document = JsonDocument.Parse(redrivePolicy);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("deadLetterTargetArn", out var arn)
                && arn.ValueKind == JsonValueKind.String && arn.GetString() is { } text && text.StartsWith("arn:aws:sqs:", StringComparison.Ordinal))
            {
                return text;
            }
        }
        catch (JsonException)
        {
            throw SnsErrors.InvalidParameter("RedrivePolicy: failed to parse JSON.");
        }

        throw SnsErrors.InvalidParameter("RedrivePolicy: deadLetterTargetArn is an invalid arn");
    }

    private static void RequireFilter(string policy, bool ofBody)
    {
        if (policy.Length == 0 || policy.Trim() == "{}")
            return;
        EventPattern pattern;
        try
        {
            pattern = EventPattern.Parse(policy);
        }
        catch (PatternFormatException reason)
        {
            throw SnsErrors.InvalidParameter("FilterPolicy: " + reason.Message);
        }

        if (!ofBody && pattern.IsNested)
            throw SnsErrors.InvalidParameter("Filter policy scope MessageAttributes does not support nested filter policy");
        if (pattern.FieldCount > SnsLimits.MaxFilterKeys)
            throw SnsErrors.InvalidParameter("FilterPolicy: Filter policy can not have more than 5 keys");
    }
}
