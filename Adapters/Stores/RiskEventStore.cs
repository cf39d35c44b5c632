using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.RiskEvents;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>What the risk controls noticed and did. Events are added, never changed.</summary>
/// <param name="life">How long an event is kept.</param>
public sealed class RiskEventStore(DynamoDbClient tables, TableNames names, TimeSpan life)
{
    private const int MostPerQuery = 10_000;
    private readonly string _table = names.Of(Tables.RiskEvents);

    /// <returns>False when this very event is stored already.</returns>
    public Task<bool> AddAsync(RiskEvent happened, CancellationToken cancellationToken) =>
        tables.WriteAsync(TableWrite.Put.IfAbsent(_table, RiskEventItem.Write(happened, life), "timestampEventId"), cancellationToken);

    /// <summary>Stores an event together with the change that it tells of, and with what else belongs into the transaction.</summary>
    /// <param name="change">Fails the whole when its condition does not hold. Absent when the event stands for itself.</param>
    /// <returns>False when the change's condition did not hold; nothing was stored then.</returns>
    public async Task<bool> RecordAsync(RiskEvent happened, TableWrite? change, IReadOnlyList<TableWrite> others, CancellationToken cancellationToken)
    {
        List<TableWrite> writes = change is null ? [Addition(happened), .. others] : [change, Addition(happened), .. others];
        var refused = await tables.TryAsync(writes, null, cancellationToken).ConfigureAwait(false);
        if (refused is null) return true;
        return change is not null && refused.FailedCondition(0) ? false : throw refused;
    }

    /// <summary>Part of a transaction. The event's key follows from the event, so adding it again changes nothing.</summary>
    public TableWrite Addition(RiskEvent happened) => new TableWrite.Put(_table, RiskEventItem.Write(happened, life));

    /// <summary>The tenant's events within a time, newest first.</summary>
    public async Task<IReadOnlyList<RiskEvent>> ListAsync(string tenantId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var query = new TableQuery(_table, "#tenantId = :t AND #timestampEventId BETWEEN :from AND :to", new DynamoItem
        {
            { ":t", tenantId },
            { ":from", DynamoItem.Instant(from) },
            // '$' follows '#' in the order of characters: everything at that very instant is still inside.
            { ":to", DynamoItem.Instant(to) + "$" },
        })
        { NewestFirst = true };
        return [.. (await tables.QueryAllAsync(query, MostPerQuery, cancellationToken).ConfigureAwait(false)).Select(RiskEventItem.Read)];
    }

    /// <summary>The tenant's event, or null.</summary>
    public async Task<RiskEvent?> FindAsync(string tenantId, string eventId, CancellationToken cancellationToken)
    {
        var query = new TableQuery(_table, "#tenantId = :t", new DynamoItem { { ":t", tenantId }, { ":id", eventId } }) { Filter = "#eventId = :id", NewestFirst = true };
        var page = await tables.QueryAllAsync(query, 1, cancellationToken).ConfigureAwait(false);
        return page.Count == 0 ? null : RiskEventItem.Read(page[0]);
    }
}
