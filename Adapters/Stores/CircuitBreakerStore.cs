using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Risk;
using Acinaces.Domain.Vocabulary;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>A tenant's circuit breakers.</summary>
public sealed class CircuitBreakerStore(DynamoDbClient tables, TableNames names)
{
    private const int MostPerTenant = 1000;
    private readonly string _table = names.Of(Tables.CircuitBreakers);

    public async Task<Versioned<CircuitBreaker>?> FindAsync(string tenantId, string breakerId, CancellationToken cancellationToken)
    {
        var item = await tables.GetAsync(_table, BreakerItem.Key(tenantId, breakerId), cancellationToken).ConfigureAwait(false);
        return item is null ? null : BreakerItem.Read(item);
    }

    public async Task<IReadOnlyList<Versioned<CircuitBreaker>>> ListAsync(string tenantId, CancellationToken cancellationToken) =>
        [.. (await tables.QueryAllAsync(new TableQuery(_table, "#tenantId = :t", new DynamoItem { { ":t", tenantId } }), MostPerTenant, cancellationToken).ConfigureAwait(false)).Select(BreakerItem.Read)];

    /// <summary>Breakers of all tenants in a state: what the sweep looks through.</summary>
    public async Task<IReadOnlyList<Versioned<CircuitBreaker>>> InStateAsync(BreakerState state, int most, CancellationToken cancellationToken)
    {
        var query = new TableQuery(_table, "#state = :s", new DynamoItem { { ":s", WireName.Of(state) } }) { Index = "state-index" };
        return [.. (await tables.QueryAllAsync(query, most, cancellationToken).ConfigureAwait(false)).Select(BreakerItem.Read)];
    }

    /// <param name="seen">0 for a new one.</param>
    /// <returns>False when somebody else changed, made or deleted it since.</returns>
    public Task<bool> SaveAsync(CircuitBreaker breaker, long seen, DateTimeOffset now, CancellationToken cancellationToken) => tables.WriteAsync(Change(breaker, seen, now), cancellationToken);

    /// <summary>Stores the breaker as part of a transaction, which fails when somebody else changed, made or deleted it since.</summary>
    /// <param name="seen">0 for a new one.</param>
    public TableWrite Change(CircuitBreaker breaker, long seen, DateTimeOffset now) =>
        seen == 0 ? TableWrite.Put.IfAbsent(_table, BreakerItem.Write(breaker, 1, now), "breakerId") : BreakerItem.Replace(_table, breaker, seen, now);

    /// <returns>False when there was none.</returns>
    public Task<bool> DeleteAsync(string tenantId, string breakerId, CancellationToken cancellationToken) =>
        tables.WriteAsync(new TableWrite.Delete(_table, BreakerItem.Key(tenantId, breakerId)) { Condition = "attribute_exists(#breakerId)" }, cancellationToken);
}
