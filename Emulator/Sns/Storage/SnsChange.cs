using System.Text.Json.Serialization;
using Acinaces.Emulator.Delivery;

namespace Acinaces.Emulator.Sns.Storage;

/// <summary>One change of topics, subscriptions or promised deliveries, as the journal keeps it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(TopicStored), "topic")]
[JsonDerivedType(typeof(TopicRemoved), "topicGone")]
[JsonDerivedType(typeof(SubscriptionStored), "subscription")]
[JsonDerivedType(typeof(SubscriptionRemoved), "subscriptionGone")]
[JsonDerivedType(typeof(Published), "published")]
[JsonDerivedType(typeof(Settled), "settled")]
internal abstract record SnsChange
{
    private SnsChange()
    {
    }

    internal sealed record TopicStored(string Arn, Dictionary<string, string> Attributes, Dictionary<string, string> Tags) : SnsChange;

    internal sealed record TopicRemoved(string Arn) : SnsChange;

    internal sealed record SubscriptionStored(
        string Arn, string TopicArn, string Protocol, string Endpoint, string Owner, Dictionary<string, string> Attributes, string? Token) : SnsChange;

    internal sealed record SubscriptionRemoved(string Arn) : SnsChange;

    /// <summary>Deliveries promised by one publish.</summary>
    /// <param name="Duplicate">Present for FIFO topics: what blocks repetitions.</param>
    internal sealed record Published(List<OutboundDelivery> Deliveries, PublishedBefore? Duplicate) : SnsChange;

    internal sealed record Settled(string DeliveryId) : SnsChange;
}
