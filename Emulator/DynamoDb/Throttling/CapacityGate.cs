using System.Runtime.CompilerServices;
using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Vectors;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>Lets requests through as far as the capacity of their tables reaches (<c>--capacity real</c>). Its time is the emulator's.</summary>
internal sealed class CapacityGate(TimeProvider clock)
{
    // Goes with the table. Not kept in the journal: after a start it is as if the table had never been used.
    private readonly ConditionalWeakTable<Table, TableCapacity> _tables = [];

    /// <summary>Works a write out and pays for it. Called under the item's lock, before anything is stored.</summary>
    /// <exception cref="AwsErrorException">The write is refused for what it asks, or throttled.</exception>
    public void Decide(ItemWrite write, Item? present, bool inTransaction)
    {
        try
        {
            write.Decide(present);
        }
        catch (AwsErrorException refusal) when (refusal.Error.Code == "ConditionalCheckFailedException")
        {
            // A condition has been tested on the item, which costs what writing it would have.
            Pay(write, CapacityUnits.ForWrite(present?.SizeInBytes ?? 0), [], inTransaction);
            throw;
        }
        if (write.IsExpiry)
            return;
        var indexes = new List<Charge>();
        var units = CapacityUnits.ForWrite(VectorBilling.BytesOf(write));
        // The moves note what they cost in the write as they are made.
        if (write.Changes && IndexMove.AllOf(write).ToList().Count > 0)
            units += Divide(write, indexes);
        Pay(write, units, indexes, inTransaction);
    }

    /// <summary>Pays for a read.</summary>
    /// <param name="index">Absent: the table.</param>
    /// <param name="key">Hash of the partition key. Absent: many keys.</param>
    /// <exception cref="AwsErrorException">It is throttled.</exception>
    public void Read(Table table, SecondaryIndex? index, ulong? key, double units)
    {
        if (TryRead(table, index, key, units) is not { } refusal)
            return;
        CountRequest(table);
        throw refusal;
    }

    /// <summary>Pays for one read of a batch.</summary>
    /// <returns>Absent when it is paid for.</returns>
    public AwsErrorException? TryRead(Table table, SecondaryIndex? index, ulong? key, double units) =>
        CapacityOf(table).Spend(table.Definition, [new Charge(GlobalNameOf(index), false, units, key)], clock.GetUtcNow());

    /// <summary>Reads as much of a page as there are units for.</summary>
    /// <exception cref="AwsErrorException">There are none for its first item.</exception>
    public PageCollector ReadPage(Table table, TablePage page, KeyRange range, bool forward, int? limit, PathSelection? projection, bool consistent, ulong? key)
    {
        var left = CapacityOf(table).Readable(table.Definition, GlobalNameOf(page.Index), key, clock.GetUtcNow());
        var unit = consistent ? 1 : 0.5;
        var bytes = (long)Math.Clamp(left / unit, 1, DynamoDbLimits.MaxPageBytes / DynamoDbLimits.ReadUnitBytes) * DynamoDbLimits.ReadUnitBytes;
        var read = page.Read(range, forward, limit, bytes);
        Read(table, page.Index, key, CapacityUnits.ForRead(read.Bytes, consistent) + page.FetchUnits(read, projection, consistent));
        return read;
    }

    /// <summary>Pays for what a transaction has read.</summary>
    /// <exception cref="AwsErrorException">TransactionCanceledException: some of it is throttled.</exception>
    public void ReadTogether(IReadOnlyList<(Table Table, EntryKey Key)> places, IReadOnlyList<Item?> items)
    {
        var refusals = places.Select((place, i) =>
            TryRead(place.Table, null, place.Key.Hash, CapacityUnits.ForRead(items[i]?.SizeInBytes ?? 0, true) * CapacityUnits.TransactionFactor)).ToList();
        CountRequests(places.Select(place => place.Table), refusals);
        if (refusals.Any(refusal => refusal is not null))
            throw DynamoDbErrors.TransactionCanceled([.. refusals.Select(refusal => refusal is null ? CancellationReason.None : ThrottlingErrors.ReasonOf(refusal) ?? CancellationReason.None)]);
    }

    /// <summary>Counts a request of several parts once for each table that throttled any.</summary>
    public void CountRequests(IEnumerable<Table> tables, IEnumerable<AwsErrorException?> refusals)
    {
        foreach (var table in tables.Zip(refusals).Where(pair => pair.Second is not null && ThrottlingErrors.Is(pair.Second)).Select(pair => pair.First).Distinct())
            CountRequest(table);
    }

    /// <summary>Counts a batch that was throttled whole.</summary>
    public AwsErrorException Refused(IEnumerable<Table> tables, AwsErrorException refusal)
    {
        foreach (var table in tables.Distinct())
            CountRequest(table);
        return refusal;
    }

    private void CountRequest(Table table) => CapacityOf(table).CountRequest(clock.GetUtcNow());

    public IReadOnlyList<CapacityEntry> Describe(IEnumerable<Table> tables) =>
        [.. tables.OrderBy(table => table.Definition.Arn, StringComparer.Ordinal).SelectMany(table => CapacityOf(table).Describe(table.Definition, clock.GetUtcNow()))];

    private static string? GlobalNameOf(SecondaryIndex? index) => index is { Definition: { IsGlobal: true, Name: var name } } ? name : null;

    // Local indexes are part of the table; global ones pay for themselves.
    private static double Divide(ItemWrite write, List<Charge> indexes)
    {
        double local = 0;
        foreach (var index in write.Table.State.Indexes)
        {
            if (!write.IndexUnits.TryGetValue(index.Definition.Name, out var units))
                continue;
            if (index.Definition.IsGlobal)
                indexes.Add(new Charge(index.Definition.Name, true, units, KeyIn(index, write)));
            else
                local += units;
        }
        return local;
    }

    // An entry that moves to another key heats the one where it arrives.
    private static ulong? KeyIn(SecondaryIndex index, ItemWrite write)
    {
        var to = write.AfterAttributes is null ? null : index.KeyOf(write.AfterAttributes, write.Key);
        return (to ?? (write.BeforeAttributes is null ? null : index.KeyOf(write.BeforeAttributes, write.Key)))?.Hash;
    }

    private void Pay(ItemWrite write, double tableUnits, List<Charge> indexes, bool inTransaction)
    {
        var factor = inTransaction ? CapacityUnits.TransactionFactor : 1;
        Charge[] charges = [new Charge(null, true, tableUnits * factor, write.Key.Hash), .. indexes.Select(charge => charge with { Units = charge.Units * factor })];
        if (CapacityOf(write.Table).Spend(write.Table.Definition, charges, clock.GetUtcNow()) is not { } refusal)
            return;
        if (!inTransaction && !write.InBatch)
            CountRequest(write.Table);
        throw refusal;
    }

    private TableCapacity CapacityOf(Table table) => _tables.GetValue(table, static created => new TableCapacity(created.Definition));
}
