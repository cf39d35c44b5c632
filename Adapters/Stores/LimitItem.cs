using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Risk;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Stores;

/// <summary>Position limits and what counts against them as items of the table <c>position-limits</c>.</summary>
/// <remarks>
/// Three running figures make a reservation one conditional update: what is held, and what would be held if every open buy
/// (<c>longExposure</c>) or every open sell (<c>shortExposure</c>) filled.
/// </remarks>
internal static class LimitItem
{
    public static DynamoItem Key(string tenantId, string limitId) => new() { { "tenantId", tenantId }, { "limitId", limitId } };

    public static DynamoItem Write(StoredLimit stored) => new DynamoItem
    {
        { "tenantId", stored.Usage.Limit.TenantId },
        { "limitId", stored.Usage.Limit.LimitId },
        { "scope", WireName.Of(stored.Usage.Limit.Scope) },
        { "limitType", WireName.Of(stored.Usage.Limit.LimitType) },
        { "maxValue", stored.Usage.Limit.MaxValue },
        { "currentValue", stored.Usage.Current },
        { "longExposure", stored.Usage.Current + stored.Usage.CommittedBuys },
        { "shortExposure", stored.Usage.Current - stored.Usage.CommittedSells },
        { "createdAt", stored.CreatedAt },
        { "updatedAt", stored.UpdatedAt },
    }
    .With("assetId", stored.Usage.Limit.AssetId)
    .With("strategyId", stored.Usage.Limit.StrategyId);

    public static StoredLimit Read(DynamoItem item)
    {
        var current = item.Number("currentValue");
        var limit = new PositionLimit
        {
            TenantId = item.Text("tenantId"),
            LimitId = item.Text("limitId"),
            Scope = item.EnumOf<LimitScope>("scope"),
            AssetId = item.TextOrNull("assetId"),
            StrategyId = item.TextOrNull("strategyId"),
            LimitType = item.EnumOf<LimitType>("limitType"),
            MaxValue = item.Number("maxValue"),
        };
        var usage = new LimitUsage(limit, current, item.Number("longExposure") - current, current - item.Number("shortExposure"));
        return new StoredLimit(usage, item.InstantOf("createdAt"), item.InstantOf("updatedAt"));
    }

    /// <summary>Takes an amount, provided that the bound is what was checked against and leaves room at this moment.</summary>
    public static TableWrite Reserve(string table, PositionLimit limit, OrderSide side, decimal amount, decimal maximum) => side == OrderSide.Buy
        ? new TableWrite.Update(table, Key(limit.TenantId, limit.LimitId), "ADD #longExposure :amount")
        {
            Condition = "#maxValue = :bound AND #longExposure <= :room",
            Values = new DynamoItem { { ":amount", amount }, { ":bound", limit.MaxValue }, { ":room", maximum - amount } },
        }
        : new TableWrite.Update(table, Key(limit.TenantId, limit.LimitId), "ADD #shortExposure :amount")
        {
            Condition = "#maxValue = :bound AND #shortExposure >= :room",
            Values = new DynamoItem { { ":amount", -amount }, { ":bound", limit.MaxValue }, { ":room", amount - maximum } },
        };

    /// <summary>Moves the figures on after an order changed.</summary>
    public static TableWrite Move(string table, string tenantId, string limitId, LimitExposure change) =>
        new TableWrite.Update(table, Key(tenantId, limitId), "ADD #currentValue :current, #longExposure :long, #shortExposure :short")
        {
            // A limit deleted meanwhile must not come back as a torso.
            Condition = "attribute_exists(#limitId)",
            Values = new DynamoItem { { ":current", change.Current }, { ":long", change.LongExposure }, { ":short", change.ShortExposure } },
        };
}
