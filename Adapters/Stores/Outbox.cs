using System.Collections.Concurrent;
using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Adapters.Events;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>
/// Keeps what the bus has to be told until it has taken it. An announcement is written in the very transaction that makes it true,
/// told afterwards, and removed when told; whatever stands in between may fail, and the announcement is told later, perhaps twice.
/// </summary>
public sealed class Outbox(DynamoDbClient tables, TableNames names, EventBridgeClient bus)
{
    /// <summary>How many removals a transaction carries for others, so that none becomes slow by it.</summary>
    private const int MostRemovals = 5;
    private const int MostPerShard = 1000;
    private readonly string _table = names.Of(Tables.Outbox);
    private readonly ConcurrentQueue<TableWrite.Delete> _removals = new();

    /// <summary>Part of the transaction that makes the announcement true.</summary>
    public TableWrite Keep(Announcement news) => new TableWrite.Put(_table, OutboxItem.Write(news));

    /// <summary>Tells the bus.</summary>
    /// <exception cref="AwsServiceException">The bus did not take it. It stays in the outbox.</exception>
    public Task TellAsync(Announcement news, CancellationToken cancellationToken) => TellAllAsync([news], cancellationToken);

    /// <summary>Tells the bus everything of the subject that waits, whoever left it behind, in the order in which it happened.</summary>
    /// <exception cref="AwsServiceException">The bus did not take it. It stays in the outbox.</exception>
    public async Task TellInTurnAsync(Announcement news, CancellationToken cancellationToken)
    {
        var query = new TableQuery(_table, "#shard = :s AND begins_with(#announcementId, :p)", new DynamoItem
        {
            { ":s", OutboxItem.ShardOf(news.TenantId, news.Subject) },
            { ":p", OutboxItem.Prefix(news.TenantId, news.Subject) },
        });
        var waiting = await tables.QueryAllAsync(query, MostPerShard, cancellationToken).ConfigureAwait(false);
        // What this process has told already is only waiting to be removed.
        var told = _removals.Select(OutboxItem.IdOf).ToHashSet(StringComparer.Ordinal);
        await TellAllAsync([.. waiting.Where(item => !told.Contains(OutboxItem.IdOf(item))).Select(OutboxItem.Read)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What waits since before a time, subject by subject, each in the order in which it happened.</summary>
    public async Task<IReadOnlyList<Announcement>> WaitingAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var waiting = new List<Announcement>();
        foreach (var shard in OutboxItem.Shards)
        {
            var query = new TableQuery(_table, "#shard = :s", new DynamoItem { { ":s", shard }, { ":since", since } }) { Filter = "#madeAt < :since" };
            waiting.AddRange((await tables.QueryAllAsync(query, MostPerShard, cancellationToken).ConfigureAwait(false)).Select(OutboxItem.Read));
        }
        return waiting;
    }

    /// <summary>Removals of what the bus has taken, for the caller's next transaction: a request for each would be one more per order.</summary>
    public IReadOnlyList<TableWrite.Delete> TakeRemovals()
    {
        var taken = new List<TableWrite.Delete>(1);
        while (taken.Count < MostRemovals && _removals.TryDequeue(out var removal)) taken.Add(removal);
        return taken;
    }

    /// <summary>Takes back removals whose transaction did nothing.</summary>
    public void Return(IReadOnlyList<TableWrite.Delete> removals)
    {
        foreach (var removal in removals) _removals.Enqueue(removal);
    }

    /// <summary>Removes at once what the bus has taken, where no transaction will come that could take it along.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        while (_removals.TryDequeue(out var removal))
            try
            {
                await tables.WriteAsync(removal, cancellationToken).ConfigureAwait(false);
            }
            catch (AwsServiceException conflict) when (conflict.Code == "TransactionConflictException")
            {
                // A transaction is just about to remove it.
            }
    }

    private async Task TellAllAsync(IReadOnlyList<Announcement> due, CancellationToken cancellationToken)
    {
        if (due.Count == 0) return;
        await bus.PutAsync([.. due.SelectMany(news => news.Entries)], cancellationToken).ConfigureAwait(false);
        foreach (var news in due) _removals.Enqueue(new TableWrite.Delete(_table, OutboxItem.Key(news)));
    }
}
