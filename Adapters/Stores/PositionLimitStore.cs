using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Risk;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>A tenant's position limits.</summary>
public sealed class PositionLimitStore(DynamoDbClient tables, TableNames names)
{
    private const int MostPerTenant = 1000;
    private readonly string _table = names.Of(Tables.PositionLimits);

    public async Task<StoredLimit?> FindAsync(string tenantId, string limitId, CancellationToken cancellationToken)
    {
        var item = await tables.GetAsync(_table, LimitItem.Key(tenantId, limitId), cancellationToken).ConfigureAwait(false);
        return item is null ? null : LimitItem.Read(item);
    }

    public async Task<IReadOnlyList<StoredLimit>> ListAsync(string tenantId, CancellationToken cancellationToken) =>
        [.. (await tables.QueryAllAsync(new TableQuery(_table, "#tenantId = :t", new DynamoItem { { ":t", tenantId } }), MostPerTenant, cancellationToken).ConfigureAwait(false)).Select(LimitItem.Read)];

    public Task<bool> CreateAsync(StoredLimit limit, CancellationToken cancellationToken) =>
        tables.WriteAsync(TableWrite.Put.IfAbsent(_table, LimitItem.Write(limit), "limitId"), cancellationToken);

    /// <summary>Changes the bound only; the running figures belong to the orders.</summary>
    /// <returns>The limit afterwards, or null when there is none.</returns>
    public async Task<StoredLimit?> ChangeBoundAsync(PositionLimit limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var update = new TableWrite.Update(_table, LimitItem.Key(limit.TenantId, limit.LimitId), "SET #maxValue = :max, #updatedAt = :now")
        {
            Condition = "attribute_exists(#limitId)",
            Values = new DynamoItem { { ":max", limit.MaxValue }, { ":now", now } },
        };
        var item = await tables.UpdateAsync(update, cancellationToken).ConfigureAwait(false);
        return item is null ? null : LimitItem.Read(item);
    }

    /// <returns>False when there was none.</returns>
    public Task<bool> DeleteAsync(string tenantId, string limitId, CancellationToken cancellationToken) =>
        tables.WriteAsync(new TableWrite.Delete(_table, LimitItem.Key(tenantId, limitId)) { Condition = "attribute_exists(#limitId)" }, cancellationToken);
}
