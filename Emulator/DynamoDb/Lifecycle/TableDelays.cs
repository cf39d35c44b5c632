using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Lifecycle;

/// <summary>What takes its time in the service, and how long it was seen to take there on small tables.</summary>
internal static class TableDelays
{
    /// <summary>Before a new index begins to be filled.</summary>
    public static readonly TimeSpan Allocation = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Creation = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan CreationWithIndexes = TimeSpan.FromSeconds(16);
    private static readonly TimeSpan ToOnDemand = TimeSpan.FromSeconds(130);
    private static readonly TimeSpan ToProvisioned = TimeSpan.FromSeconds(80);

    public static PendingChange OfCreation(bool withIndexes, DateTimeOffset now) => new(PendingKind.Creation, now, now + (withIndexes ? CreationWithIndexes : Creation));

    public static PendingChange OfDeletion(TableDefinition table, DateTimeOffset now) => Of(PendingKind.Deletion, table, now);

    public static PendingChange OfTimeToLive(TableDefinition before, DateTimeOffset now) => Of(PendingKind.TimeToLive, before, now);

    /// <summary>What is under way after a change has been made, earlier changes included.</summary>
    /// <param name="before">The table as it was.</param>
    /// <param name="after">As it is to be.</param>
    public static IReadOnlyList<PendingChange> OfUpdate(TableDefinition before, TableDefinition after, UpdateTableRequest request, DateTimeOffset now)
    {
        var pending = new List<PendingChange>();
        if (request.BillingMode is not null)
            pending.Add(Of(PendingKind.Billing, before, now, DurationOf(before, after)));
        else if (request.ProvisionedThroughput is not null)
            pending.Add(Of(PendingKind.Throughput, before, now));
        if (request.StreamSpecification is not null)
            pending.Add(Of(PendingKind.Stream, before, now));
        if (request.TableClass is not null)
            pending.Add(Of(PendingKind.TableClass, before, now));
        if (request.SseSpecification is not null)
            pending.Add(Of(PendingKind.Encryption, before, now));
        if (request.WarmThroughput is not null)
            pending.Add(Of(PendingKind.WarmThroughput, before, now));
        if (request.ReplicaUpdates is not null)
            pending.Add(Of(PendingKind.Replicas, before, now));
        foreach (var update in request.GlobalSecondaryIndexUpdates ?? [])
            pending.Add(Of(KindOf(update), before, now) with { IndexName = update.IndexName });
        foreach (var update in request.VectorIndexUpdates ?? [])
            pending.Add(Of(update.Create is null ? PendingKind.IndexDeletion : PendingKind.IndexCreation, before, now) with { IndexName = update.IndexName() });
        // An index that is deleted while it is being filled is no longer being made.
        return [.. before.Pending.Where(change => change.Until > now && !pending.Exists(each => Ends(each, change))), .. pending];
    }

    private static bool Ends(PendingChange next, PendingChange earlier) => next.Kind == PendingKind.IndexDeletion && earlier.IndexName == next.IndexName;

    private static PendingKind KindOf(GlobalSecondaryIndexUpdate update) => update switch
    {
        { Create: not null } => PendingKind.IndexCreation,
        { Delete: not null } => PendingKind.IndexDeletion,
        { Update: { ProvisionedThroughput: null, OnDemandThroughput: null } } => PendingKind.IndexWarmThroughput,
        _ => PendingKind.IndexUpdate,
    };

    private static PendingChange Of(PendingKind kind, TableDefinition before, DateTimeOffset now, TimeSpan? duration = null) =>
        new(kind, now, now + (duration ?? DurationOf(kind))) { Before = before with { Pending = [] } };

    private static TimeSpan DurationOf(TableDefinition before, TableDefinition after) => (before.IsOnDemand, after.IsOnDemand) switch
    {
        (false, true) => ToOnDemand,
        (true, false) => ToProvisioned,
        _ => DurationOf(PendingKind.Throughput),
    };

    private static TimeSpan DurationOf(PendingKind kind) => kind switch
    {
        PendingKind.Throughput or PendingKind.IndexUpdate => TimeSpan.FromSeconds(2),
        PendingKind.TableClass => TimeSpan.FromSeconds(4),
        PendingKind.Stream or PendingKind.Deletion or PendingKind.IndexDeletion or PendingKind.Replicas => TimeSpan.FromSeconds(5),
        PendingKind.Encryption => TimeSpan.FromSeconds(22),
        PendingKind.WarmThroughput or PendingKind.IndexWarmThroughput => TimeSpan.FromSeconds(390),
        PendingKind.IndexCreation => TimeSpan.FromSeconds(510),
        PendingKind.TimeToLive => TimeSpan.FromMinutes(30),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
