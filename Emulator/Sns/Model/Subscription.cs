using Acinaces.Emulator.Delivery.Patterns;

namespace Acinaces.Emulator.Sns.Model;

/// <summary>A subscription of an endpoint to a topic. Never changed in place.</summary>
/// <param name="Owner">Account of the subscriber.</param>
/// <param name="Token">What confirms it. Absent once confirmed.</param>
internal sealed record Subscription(string Arn, string TopicArn, string Protocol, string Endpoint, string Owner, Dictionary<string, string> Attributes, string? Token)
{
    private readonly Lazy<EventPattern?> _filter = new(() => FilterOf(Attributes));

    public bool IsPending => Token is not null;

    public bool IsRaw => Attributes.GetValueOrDefault("RawMessageDelivery") == "true";

    /// <summary>The queue for what cannot be delivered. Absent: it is dropped.</summary>
    public string? DeadLetterArn => Attributes.GetValueOrDefault("RedrivePolicy") is { Length: > 0 } policy ? SubscriptionAttributeRules.DeadLetterArnOf(policy) : null;

    /// <summary>Whether the filter policy lets the message through.</summary>
    public bool Accepts(Notification notification)
    {
        if (_filter.Value is not { } filter)
            return true;
        using var document = Attributes.GetValueOrDefault("FilterPolicyScope") == "MessageBody" ? notification.BodyDocument() : notification.AttributesDocument();
        return document is not null && filter.Matches(document.RootElement);
    }

    private static EventPattern? FilterOf(Dictionary<string, string> attributes) =>
        attributes.GetValueOrDefault("FilterPolicy") is { Length: > 0 } policy && policy.Trim() != "{}" ? EventPattern.Parse(policy) : null;

    public bool Equals(Subscription? other) => other is not null && other.Arn == Arn && other.Token == Token && other.Attributes == Attributes;

    public override int GetHashCode() => Arn.GetHashCode(StringComparison.Ordinal);
}
