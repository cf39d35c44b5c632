using Acinaces.Emulator.DynamoDb.Backups;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Streams;
using Acinaces.Emulator.DynamoDb.Vectors;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>A table: its items by primary key and its indexes. Items change through <see cref="ItemWriter"/> only.</summary>
internal sealed class Table(TableDefinition definition)
{
    private volatile TableState _state = TableState.Of(definition);
    private volatile TableStream? _stream;
    private volatile ITablePast? _history;

    public TableState State => _state;

    /// <summary>Where changes of items are told. Absent: nowhere. Changed within <see cref="Change"/> only.</summary>
    public TableStream? Stream
    {
        get => _stream;
        set => _stream = value;
    }

    /// <summary>What point-in-time recovery restores from. Absent: it is off. Changed within <see cref="Change"/> only.</summary>
    public ITablePast? History
    {
        get => _history;
        set => _history = value;
    }

    public TableDefinition Definition => _state.Definition;

    public KeyShape Key => _state.Key;

    public EntryStore Items { get; private init; } = new();

    /// <summary>A table that begins with what another one held, and shares it until it changes.</summary>
    public static Table Of(TableCapture capture)
    {
        var indexes = capture.State.Indexes.Zip(capture.Indexes, (index, entries) => new SecondaryIndex(index.Definition) { Entries = new EntryStore(entries) });
        var vectors = capture.State.Vectors.Zip(capture.Vectors, (index, content) => new VectorStore(index.Shape, content));
        return new Table(capture.State.Definition) { Items = new EntryStore(capture.Items), _state = capture.State with { Indexes = [.. indexes], Vectors = [.. vectors] } };
    }

    /// <summary>A table without items whose indexes are to come with <see cref="Rebuild"/>, when it has some.</summary>
    public static Table WithoutIndexes(TableDefinition definition)
    {
        var table = new Table(definition);
        table._state = table._state with { Indexes = [], Vectors = [] };
        return table;
    }

    /// <summary>A table that begins with the given items, its indexes filled.</summary>
    public static Table Of(TableDefinition definition, StoreCapture items)
    {
        var table = new Table(definition) { Items = new EntryStore(items) };
        table._state = table.Rebuild(table._state with { Indexes = [], Vectors = [] }, definition);
        return table;
    }

    /// <summary>The table as it is. All its stripes are locked, for reading or writing.</summary>
    public TableCapture Capture()
    {
        var state = _state;
        return new TableCapture(state, Items.Capture(), [.. state.Indexes.Select(index => index.Entries.Capture())], [.. state.Vectors.Select(index => index.Captured)], (state, Items.Changes));
    }

    public bool HasLocalIndexes => Definition.LocalIndexes.Count > 0;

    /// <summary>Bytes that local indexes hold.</summary>
    public long LocalIndexBytes => _state.Indexes.Where(index => !index.Definition.IsGlobal).Sum(index => index.Entries.Bytes);

    /// <summary>Most bytes of an item collection. Default: the service's limit; tests lower it.</summary>
    public long MaxCollectionBytes { get; set; } = DynamoDbLimits.MaxItemCollectionBytes;

    public SecondaryIndex? FindIndex(string name) => _state.Indexes.FirstOrDefault(index => index.Definition.Name == name);

    public VectorStore? FindVectorIndex(string name) => Array.Find(_state.Vectors, index => index.Shape.Name == name);

    /// <summary>The place of an item; its key attributes have been checked.</summary>
    public EntryKey KeyOf(AttributeMap attributes) =>
        EntryKey.ForItem(attributes[Key.PartitionName], Key.SortName is null ? null : attributes[Key.SortName]);

    /// <summary>Runs a change of the table itself while nobody reads or writes items.</summary>
    /// <param name="change">Gets the present state and gives the next one; null for no change.</param>
    public void Change(Func<TableState, TableState> change)
    {
        foreach (var stripe in Items.Stripes)
            stripe.Lock.EnterWriteLock();
        try
        {
            _state = change(_state);
        }
        finally
        {
            foreach (var stripe in Items.Stripes)
                stripe.Lock.ExitWriteLock();
        }
    }

    /// <summary>Builds the indexes of a changed definition: kept ones stay, new ones are filled from the items. Called within <see cref="Change"/>.</summary>
    public TableState Rebuild(TableState state, TableDefinition definition)
    {
        var (indexes, added) = (new List<SecondaryIndex>(), new List<SecondaryIndex>());
        foreach (var wanted in IndexDefinition.AllOf(definition))
        {
            var kept = state.Indexes.FirstOrDefault(index => index.Definition.Name == wanted.Name && index.Definition.IsGlobal == wanted.IsGlobal);
            if (kept is null)
                added.Add(kept = new SecondaryIndex(wanted));
            indexes.Add(kept);
        }
        if (added.Count > 0 && Items.Count > 0)
            IndexFill.Run(Items, added);
        return state with { Definition = definition, Indexes = [.. indexes], Vectors = [.. RebuildVectors(state, definition)] };
    }

    private List<VectorStore> RebuildVectors(TableState state, TableDefinition definition)
    {
        var (indexes, added) = (new List<VectorStore>(), new List<VectorStore>());
        foreach (var wanted in VectorShape.AllOf(definition))
        {
            var kept = Array.Find(state.Vectors, index => index.Shape.Name == wanted.Name);
            if (kept is null)
                added.Add(kept = new VectorStore(wanted, VectorContent.Empty));
            indexes.Add(kept);
        }
        if (added.Count > 0 && Items.Count > 0)
            VectorFill.Run(Items, added);
        return indexes;
    }
}
