using System.Globalization;
using Acinaces.Domain.RiskEvents;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Events;

namespace Acinaces.Handlers.RiskControls.RiskEvents;

/// <summary>Reads a risk event out of the bus's envelope.</summary>
internal static class RiskEventDetail
{
    /// <summary>The event, or null when the detail is not one of ours.</summary>
    public static RiskEvent? Read(BusEvent happened)
    {
        var detail = happened.Detail;
        if (detail.TextOf("eventType") is not { } name || RiskEventTypes.FromBusName(name) is not { } type) return null;
        if (detail.TextOf("eventId") is not { } id || detail.TextOf("tenantId") is not { } tenant) return null;
        var payload = detail.TryGetProperty("payload", out var inner) ? inner : default;
        return new RiskEvent
        {
            EventId = id,
            TenantId = tenant,
            EventType = type,
            Severity = WireName.TryParse<Severity>(detail.TextOf("severity"), out var severity) ? severity : RiskEventTypes.DefaultSeverity(type),
            StrategyId = payload.TextOf("strategyId"),
            AssetId = payload.TextOf("assetId"),
            Description = payload.TextOf("description") ?? name,
            TriggerCondition = payload.TextOf("triggerCondition") ?? "",
            ActionTaken = payload.TextOf("actionTaken") ?? "",
            Timestamp = DateTimeOffset.TryParse(detail.TextOf("timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : happened.Time,
        };
    }
}
