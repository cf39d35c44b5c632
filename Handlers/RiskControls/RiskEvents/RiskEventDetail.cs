using System.Globalization;
using System.Text.Json;
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
        if (TextOf(detail, "eventType") is not { } name || RiskEventTypes.FromBusName(name) is not { } type) return null;
        if (TextOf(detail, "eventId") is not { } id || TextOf(detail, "tenantId") is not { } tenant) return null;
        var payload = detail.TryGetProperty("payload", out var inner) ? inner : default;
        return new RiskEvent
        {
            EventId = id,
            TenantId = tenant,
            EventType = type,
            Severity = WireName.TryParse<Severity>(TextOf(detail, "severity"), out var severity) ? severity : RiskEventTypes.DefaultSeverity(type),
            StrategyId = TextOf(payload, "strategyId"),
            AssetId = TextOf(payload, "assetId"),
            Description = TextOf(payload, "description") ?? name,
            TriggerCondition = TextOf(payload, "triggerCondition") ?? "",
            ActionTaken = TextOf(payload, "actionTaken") ?? "",
            Timestamp = DateTimeOffset.TryParse(TextOf(detail, "timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : happened.Time,
        };
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
