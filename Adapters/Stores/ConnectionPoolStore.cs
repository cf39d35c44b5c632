using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Exchanges;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>Tenants' connections to exchanges.</summary>
public sealed class ConnectionPoolStore(DynamoDbClient tables, TableNames names)
{
    private readonly string _table = names.Of(Tables.ExchangeHealth);

    public async Task<ConnectionPool> LoadAsync(string tenantId, ExchangeId exchange, CancellationToken cancellationToken) =>
        await tables.GetAsync(_table, ConnectionPoolItem.Key(tenantId, exchange), cancellationToken).ConfigureAwait(false) is { } item ? ConnectionPoolItem.Read(item) : ConnectionPool.Empty(tenantId, exchange);

    /// <summary>The tenant's pools that have ever been used.</summary>
    public async Task<IReadOnlyList<ConnectionPool>> ListAsync(string tenantId, CancellationToken cancellationToken)
    {
        var keys = Enum.GetValues<ExchangeId>().Select(exchange => new TableKey(_table, ConnectionPoolItem.Key(tenantId, exchange))).ToArray();
        return [.. (await tables.BatchGetAsync(keys, cancellationToken).ConfigureAwait(false)).OfType<DynamoItem>().Select(ConnectionPoolItem.Read)];
    }

    /// <returns>False when somebody else changed the pool since it was read.</returns>
    public Task<bool> SaveAsync(ConnectionPool pool, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var put = new TableWrite.Put(_table, ConnectionPoolItem.Write(pool with { Version = pool.Version + 1 }, now));
        return tables.WriteAsync(
            pool.Version == 0
                ? put with { Condition = "attribute_not_exists(#exchangeId)" }
                : put with { Condition = "#version = :seen", Values = new DynamoItem { { ":seen", (decimal)pool.Version } } },
            cancellationToken);
    }
}
