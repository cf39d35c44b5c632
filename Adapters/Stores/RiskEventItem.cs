using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.RiskEvents;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Stores;

/// <summary>Risk events as items of the table <c>risk-events</c>.</summary>
internal static class RiskEventItem
{
    public static DynamoItem Key(RiskEvent happened) => new()
    {
        { "tenantId", happened.TenantId },
        { "timestampEventId", $"{DynamoItem.Instant(happened.Timestamp)}#{happened.EventId}" },
    };

    public static DynamoItem Write(RiskEvent happened, TimeSpan life)
    {
        var item = Key(happened);
        item.Add("eventId", happened.EventId);
        item.Add("eventType", WireName.Of(happened.EventType));
        item.Add("severity", WireName.Of(happened.Severity));
        item.Add("description", happened.Description);
        item.Add("triggerCondition", happened.TriggerCondition);
        item.Add("actionTaken", happened.ActionTaken);
        item.Add("timestamp", happened.Timestamp);
        item.Add("expiresAt", (decimal)(happened.Timestamp + life).ToUnixTimeSeconds());
        return item.With("strategyId", happened.StrategyId).With("assetId", happened.AssetId);
    }

    public static RiskEvent Read(DynamoItem item) => new()
    {
        EventId = item.Text("eventId"),
        TenantId = item.Text("tenantId"),
        EventType = item.EnumOf<RiskEventType>("eventType"),
        Severity = item.EnumOf<Severity>("severity"),
        StrategyId = item.TextOrNull("strategyId"),
        AssetId = item.TextOrNull("assetId"),
        Description = item.Text("description"),
        TriggerCondition = item.Text("triggerCondition"),
        ActionTaken = item.Text("actionTaken"),
        Timestamp = item.InstantOf("timestamp"),
    };
}
