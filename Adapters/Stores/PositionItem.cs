using System.Collections.Immutable;
using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Positions;
using Acinaces.Domain.Trading;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Stores;

/// <summary>Positions as items of the table <c>positions</c>.</summary>
/// <remarks>Quantity and cost are kept instead of the average price: a purchase then only adds, so any number of them can be booked at once.</remarks>
internal static class PositionItem
{
    private const string CommissionPrefix = "commission_";

    /// <summary><c>asset#exchange</c>, with the mode behind it unless it is LIVE: paper must never mix with money.</summary>
    public static DynamoItem Key(string tenantId, string assetId, ExchangeId exchange, TradingMode mode)
    {
        var exchangeName = WireName.Of(exchange);
        return new DynamoItem
        {
            { "tenantId", tenantId },
            { "assetExchangeId", mode == TradingMode.Live ? $"{assetId}#{exchangeName}" : $"{assetId}#{exchangeName}#{WireName.Of(mode)}" },
        };
    }

    public static StoredPosition Read(DynamoItem item)
    {
        var quantity = item.Number("quantity");
        var commissions = item.Where(attribute => attribute.Key.StartsWith(CommissionPrefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(attribute => attribute.Key[CommissionPrefix.Length..], attribute => attribute.Value.AsNumber());
        var position = new Position
        {
            AssetId = item.Text("assetId"),
            ExchangeId = item.EnumOf<ExchangeId>("exchangeId"),
            Quantity = quantity,
            AverageEntryPrice = quantity == 0m ? 0m : item.Number("costBasis") / quantity,
            RealizedPnl = item.NumberOrNull("realizedPnl") ?? 0m,
            Commissions = commissions,
            OpenedAt = item.InstantOrNull("openedAt"),
            UpdatedAt = item.InstantOrNull("updatedAt"),
        };
        return new StoredPosition(position, item.EnumOf<TradingMode>("mode"), item.WholeNumber("version"));
    }

    /// <summary>Books purchases on a position that is not negative: pure addition, whatever others book meanwhile.</summary>
    public static TableWrite Buy(string table, Order order, IReadOnlyList<Fill> fills)
    {
        var sets = "SET #assetId = :asset, #exchangeId = :exchange, #mode = :mode, #updatedAt = :now, #openedAt = if_not_exists(#openedAt, :now)";
        var adds = " ADD #quantity :quantity, #costBasis :cost, #version :one";
        var values = Common(order, fills[^1].Timestamp);
        values.Add(":quantity", fills.Sum(fill => fill.Quantity));
        values.Add(":cost", fills.Sum(fill => fill.Quantity * fill.Price));
        values.Add(":one", 1m);
        values.Add(":zero", 0m);
        adds += Commissions(fills, values);
        return new TableWrite.Update(table, Key(order.TenantId, order.AssetId, order.ExchangeId, order.Mode), sets + adds)
        {
            Condition = "attribute_not_exists(#quantity) OR #quantity >= :zero",
            Values = values,
        };
    }

    /// <summary>Sets a position to what the arithmetic says, provided nobody changed it since it was read.</summary>
    /// <param name="seen">The version read; 0 when there was no position.</param>
    public static TableWrite Replace(string table, string tenantId, TradingMode mode, Position after, long seen)
    {
        var item = Key(tenantId, after.AssetId, after.ExchangeId, mode);
        item.Add("assetId", after.AssetId);
        item.Add("exchangeId", WireName.Of(after.ExchangeId));
        item.Add("mode", WireName.Of(mode));
        item.Add("quantity", after.Quantity);
        item.Add("costBasis", after.Quantity * after.AverageEntryPrice);
        item.Add("realizedPnl", after.RealizedPnl);
        item.Add("version", (decimal)(seen + 1));
        foreach (var (asset, amount) in after.Commissions) item.Add(CommissionPrefix + asset, amount);
        item.With("openedAt", after.Quantity == 0m ? null : after.OpenedAt).With("updatedAt", after.UpdatedAt);
        var put = new TableWrite.Put(table, item);
        return seen == 0
            ? put with { Condition = "attribute_not_exists(#assetExchangeId)" }
            : put with { Condition = "#version = :seen", Values = new DynamoItem { { ":seen", (decimal)seen } } };
    }

    private static DynamoItem Common(Order order, DateTimeOffset now) => new()
    {
        { ":asset", order.AssetId },
        { ":exchange", WireName.Of(order.ExchangeId) },
        { ":mode", WireName.Of(order.Mode) },
        { ":now", now },
    };

    private static string Commissions(IReadOnlyList<Fill> fills, DynamoItem values)
    {
        var adds = "";
        foreach (var paid in fills.Where(fill => fill.Commission != 0m).GroupBy(fill => fill.CommissionAsset, StringComparer.Ordinal))
        {
            adds += $", #{CommissionPrefix}{paid.Key} :paid{paid.Key}";
            values.Add($":paid{paid.Key}", paid.Sum(fill => fill.Commission));
        }
        return adds;
    }
}
