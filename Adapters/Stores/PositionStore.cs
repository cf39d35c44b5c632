using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Positions;
using Acinaces.Domain.Trading;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>What tenants hold.</summary>
public sealed class PositionStore(DynamoDbClient tables, TableNames names)
{
    private const int MostPerTenant = 5000;
    private readonly string _table = names.Of(Tables.Positions);

    /// <summary>The position; an empty one of version 0 when nothing was ever traded.</summary>
    public async Task<StoredPosition> LoadAsync(string tenantId, string assetId, ExchangeId exchange, TradingMode mode, CancellationToken cancellationToken)
    {
        var item = await tables.GetAsync(_table, PositionItem.Key(tenantId, assetId, exchange, mode), cancellationToken).ConfigureAwait(false);
        return item is null ? new StoredPosition(Position.Empty(assetId, exchange), mode, 0) : PositionItem.Read(item);
    }

    /// <param name="assetId">Absent for all assets.</param>
    public async Task<IReadOnlyList<StoredPosition>> ListAsync(string tenantId, string? assetId, CancellationToken cancellationToken)
    {
        var query = assetId is null
            ? new TableQuery(_table, "#tenantId = :t", new DynamoItem { { ":t", tenantId } })
            : new TableQuery(_table, "#tenantId = :t AND begins_with(#assetExchangeId, :a)", new DynamoItem { { ":t", tenantId }, { ":a", assetId + "#" } });
        return [.. (await tables.QueryAllAsync(query, MostPerTenant, cancellationToken).ConfigureAwait(false)).Select(PositionItem.Read)];
    }

    /// <summary>Sets a position to the exchange's figure, with a record in the history.</summary>
    /// <returns>False when somebody else changed it since it was read.</returns>
    public async Task<bool> ReconcileAsync(string tenantId, StoredPosition before, PositionUpdate update, string historyId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await tables.TransactAsync(
            [
                PositionItem.Replace(_table, tenantId, before.Mode, update.After, before.Version),
                PositionHistoryItem.OfReconciliation(names.Of(Tables.PositionHistory), tenantId, before.Mode, update, historyId, now),
            ], null, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TransactionCanceledException)
        {
            return false;
        }
    }

    /// <summary>Changes of an asset's positions, newest first.</summary>
    public async Task<IReadOnlyList<PositionHistoryRecord>> HistoryAsync(string tenantId, string assetId, int limit, CancellationToken cancellationToken)
    {
        var query = new TableQuery(names.Of(Tables.PositionHistory), "#tenantAssetId = :p", new DynamoItem { { ":p", PositionHistoryItem.Partition(tenantId, assetId) } }) { NewestFirst = true, Limit = limit };
        return [.. (await tables.QueryAsync(query, cancellationToken).ConfigureAwait(false)).Items.Select(PositionHistoryItem.Read)];
    }
}
