using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>Where a tenant wants alerts, one document per tenant.</summary>
public sealed class AlertConfigStore(DynamoDbClient tables, TableNames names)
{
    private readonly string _table = names.Of(Tables.AlertConfigs);

    /// <summary>The document, or null when the tenant never set anything.</summary>
    public async Task<string?> FindAsync(string tenantId, CancellationToken cancellationToken) =>
        (await tables.GetAsync(_table, new DynamoItem { { "tenantId", tenantId } }, cancellationToken).ConfigureAwait(false))?.Text("settings");

    public Task SaveAsync(string tenantId, string settings, DateTimeOffset now, CancellationToken cancellationToken) =>
        tables.WriteAsync(new TableWrite.Put(_table, new DynamoItem { { "tenantId", tenantId }, { "settings", settings }, { "updatedAt", now } }), cancellationToken);
}
