using System.Text.Json.Serialization;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.EventBridge.Model;

namespace Acinaces.Emulator.EventBridge.Storage;

/// <summary>One change of buses, rules or promised deliveries, as the journal keeps it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(BusStored), "bus")]
[JsonDerivedType(typeof(BusRemoved), "busGone")]
[JsonDerivedType(typeof(RuleStored), "rule")]
[JsonDerivedType(typeof(RuleRemoved), "ruleGone")]
[JsonDerivedType(typeof(ArchiveStored), "archive")]
[JsonDerivedType(typeof(ArchiveRemoved), "archiveGone")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(Settled), "settled")]
internal abstract record EventBridgeChange
{
    private EventBridgeChange()
    {
    }

    internal sealed record BusStored(EventBus Bus) : EventBridgeChange;

    internal sealed record BusRemoved(string Arn) : EventBridgeChange;

    internal sealed record RuleStored(Rule Rule) : EventBridgeChange;

    internal sealed record RuleRemoved(string Arn) : EventBridgeChange;

    internal sealed record ArchiveStored(Archive Archive) : EventBridgeChange;

    internal sealed record ArchiveRemoved(string Arn) : EventBridgeChange;

    /// <summary>Deliveries promised for accepted events.</summary>
    internal sealed record Accepted(List<OutboundDelivery> Deliveries) : EventBridgeChange;

    internal sealed record Settled(string DeliveryId) : EventBridgeChange;
}
