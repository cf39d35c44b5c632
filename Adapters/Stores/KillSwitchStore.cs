using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Risk;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>The halts of tenants.</summary>
public sealed class KillSwitchStore(DynamoDbClient tables, TableNames names)
{
    private readonly string _table = names.Of(Tables.KillSwitchState);

    public async Task<Versioned<KillSwitchState>> LoadAsync(string tenantId, CancellationToken cancellationToken) =>
        KillSwitchItem.Read(await tables.GetAsync(_table, KillSwitchItem.Key(tenantId), cancellationToken).ConfigureAwait(false), tenantId);

    /// <summary>Stores the halts.</summary>
    /// <returns>False when somebody else changed them since <paramref name="seen"/>.</returns>
    public Task<bool> SaveAsync(KillSwitchState state, long seen, DateTimeOffset now, CancellationToken cancellationToken) => tables.WriteAsync(Change(state, seen, now), cancellationToken);

    /// <summary>Stores the halts as part of a transaction, which fails when somebody else changed them since <paramref name="seen"/>.</summary>
    public TableWrite Change(KillSwitchState state, long seen, DateTimeOffset now)
    {
        var put = new TableWrite.Put(_table, KillSwitchItem.Write(state, seen + 1, now));
        return seen == 0
            ? put with { Condition = "attribute_not_exists(#tenantId)" }
            : put with { Condition = "#version = :seen", Values = new DynamoItem { { ":seen", (decimal)seen } } };
    }
}
