using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Vocabulary;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>Reads orders. They are written by <see cref="OrderLedger"/>, together with what follows from them.</summary>
public sealed class OrderStore(DynamoDbClient tables, TableNames names)
{
    private const int MostPerTenant = 10_000;
    private readonly string _table = names.Of(Tables.Orders);

    /// <summary>The tenant's order, or null; another tenant's order does not exist for it.</summary>
    public async Task<StoredOrder?> FindAsync(string tenantId, string orderId, CancellationToken cancellationToken)
    {
        var item = await tables.GetAsync(_table, OrderItem.Key(tenantId, orderId), cancellationToken).ConfigureAwait(false);
        return item is null ? null : OfTenant(OrderItem.Read(item), tenantId);
    }

    /// <summary>The tenant's orders, newest first. Filters that are absent let everything through.</summary>
    public async Task<IReadOnlyList<StoredOrder>> ListAsync(string tenantId, OrderFilter filter, CancellationToken cancellationToken)
    {
        var query = filter.StrategyId is { } strategy
            ? new TableQuery(_table, "#strategyId = :s", new DynamoItem { { ":s", strategy }, { ":t", tenantId } }) { Index = "strategyId-createdAt-index", Filter = "#tenantId = :t", NewestFirst = true }
            : new TableQuery(_table, "#tenantId = :t", new DynamoItem { { ":t", tenantId } });
        var items = await tables.QueryAllAsync(query, MostPerTenant, cancellationToken).ConfigureAwait(false);
        return [.. items.Select(OrderItem.Read).Where(stored => stored.Order.TenantId == tenantId && filter.Matches(stored.Order)).OrderByDescending(stored => stored.Order.CreatedAt)];
    }

    /// <summary>Orders of all tenants in a status that were made before a time, oldest first: what reconciliation looks through.</summary>
    public async Task<IReadOnlyList<StoredOrder>> ByStatusAsync(OrderStatus status, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var query = new TableQuery(_table, "#status = :s AND #createdAt < :b", new DynamoItem { { ":s", WireName.Of(status) }, { ":b", before } })
        {
            Index = "status-createdAt-index",
        };
        return [.. (await tables.QueryAllAsync(query, most, cancellationToken).ConfigureAwait(false)).Select(OrderItem.Read)];
    }

    private static StoredOrder OfTenant(StoredOrder stored, string tenantId) =>
        stored.Order.TenantId == tenantId ? stored : throw new InvalidOperationException("An order was stored under another tenant's key.");
}
