using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>A tenant's settings of the kill switch, one document per tenant.</summary>
public sealed class KillSwitchConfigStore(DynamoDbClient tables, TableNames names)
{
    private const string TheOne = "DEFAULT";
    private readonly string _table = names.Of(Tables.KillSwitchConfig);

    /// <summary>The document, or null when the tenant never set anything.</summary>
    public async Task<string?> FindAsync(string tenantId, CancellationToken cancellationToken) =>
        (await tables.GetAsync(_table, Key(tenantId), cancellationToken).ConfigureAwait(false))?.Text("settings");

    public Task SaveAsync(string tenantId, string settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var item = Key(tenantId);
        item.Add("settings", settings);
        item.Add("updatedAt", now);
        return tables.WriteAsync(new TableWrite.Put(_table, item), cancellationToken);
    }

    private static DynamoItem Key(string tenantId) => new() { { "tenantId", tenantId }, { "configId", TheOne } };
}
