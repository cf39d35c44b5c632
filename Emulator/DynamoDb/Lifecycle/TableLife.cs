using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Lifecycle;

/// <summary>What the changes that are under way mean for a table at one time.</summary>
internal sealed class TableLife
{
    /// <summary>Of a table with which nothing is under way.</summary>
    public static readonly TableLife None = new([], DateTimeOffset.MinValue);

    private readonly List<PendingChange> _changes;
    private readonly DateTimeOffset _now;

    public TableLife(IReadOnlyList<PendingChange> pending, DateTimeOffset now)
    {
        _changes = [.. pending.Where(change => change.Until > now)];
        _now = now;
    }

    public static TableLife Of(TableDefinition table, DateTimeOffset now) => table.Pending.Count == 0 ? None : new(table.Pending, now);

    public string Status => this switch
    {
        _ when Find(PendingKind.Deletion) is not null => "DELETING",
        _ when Find(PendingKind.Creation) is not null => "CREATING",
        _ when _changes.Exists(IsUpdate) => "UPDATING",
        _ => "ACTIVE",
    };

    /// <summary>Whether items can be read and written.</summary>
    public bool IsUsable => Find(PendingKind.Creation) is null && Find(PendingKind.Deletion) is null;

    public PendingChange? Find(PendingKind kind) => _changes.Find(change => change.Kind == kind);

    public PendingChange? Find(PendingKind kind, string? index) => _changes.Find(change => change.Kind == kind && change.IndexName == index);

    /// <summary>Names of the indexes with which one of the given things is done.</summary>
    public IReadOnlyList<string> Indexes(params PendingKind[] kinds) => [.. _changes.Where(change => kinds.Contains(change.Kind)).Select(change => change.IndexName ?? "")];

    public string StatusOf(string? index) => this switch
    {
        _ when Find(PendingKind.Creation) is not null || Find(PendingKind.IndexCreation, index) is not null => "CREATING",
        _ when Find(PendingKind.IndexUpdate, index) is not null => "UPDATING",
        _ => "ACTIVE",
    };

    /// <summary>Absent: the index is not being made.</summary>
    public bool? IsFilling(string? index) => Find(PendingKind.IndexCreation, index) is { } creation ? !IsAllocating(creation) : null;

    /// <summary>Whether an index is so new that it is not even being filled.</summary>
    public bool IsAllocating(PendingChange creation) => _now < creation.From + TableDelays.Allocation;

    private bool IsUpdate(PendingChange change) => change.Kind switch
    {
        PendingKind.Throughput or PendingKind.Billing or PendingKind.Stream or PendingKind.TableClass or PendingKind.IndexDeletion or PendingKind.Replicas => true,
        // While it is being filled, the table is usable in every way.
        PendingKind.IndexCreation => IsAllocating(change),
        _ => false,
    };
}
