using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Trades;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>Steps of trades. Steps are added, never changed.</summary>
public sealed class TradeEventStore(DynamoDbClient tables, TableNames names)
{
    private const int MostPerQuery = 10_000;
    private readonly string _table = names.Of(Tables.TradeLifecycle);

    /// <returns>False when this very step is stored already.</returns>
    public Task<bool> AddAsync(TradeEvent step, CancellationToken cancellationToken) =>
        tables.WriteAsync(TableWrite.Put.IfAbsent(_table, TradeEventItem.Write(step), "eventId"), cancellationToken);

    /// <summary>The steps of one trade of the tenant, oldest first.</summary>
    public async Task<IReadOnlyList<TradeEvent>> OfTradeAsync(string tenantId, string correlationId, CancellationToken cancellationToken)
    {
        var query = new TableQuery(_table, "#correlationId = :c", new DynamoItem { { ":c", correlationId }, { ":t", tenantId } })
        {
            Index = "correlationId-timestamp-index",
            Filter = "#tenantId = :t",
        };
        return [.. (await tables.QueryAllAsync(query, MostPerQuery, cancellationToken).ConfigureAwait(false)).Select(TradeEventItem.Read)];
    }

    /// <summary>The tenant's steps, newest first.</summary>
    public async Task<IReadOnlyList<TradeEvent>> ListAsync(string tenantId, CancellationToken cancellationToken)
    {
        var query = new TableQuery(_table, "#tenantId = :t", new DynamoItem { { ":t", tenantId } });
        return [.. (await tables.QueryAllAsync(query, MostPerQuery, cancellationToken).ConfigureAwait(false)).Select(TradeEventItem.Read).OrderByDescending(step => step.Timestamp)];
    }
}
