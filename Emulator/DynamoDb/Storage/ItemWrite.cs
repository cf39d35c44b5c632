using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>One change of one item: where, and how the next state follows from the present one.</summary>
/// <param name="table">The table.</param>
/// <param name="key">The item's place in it.</param>
/// <param name="decide">
/// Gives the next state (absent: no item) from what <see cref="Before"/> holds; the present item itself for no change.
/// Throws to refuse. Runs under the item's lock.
/// </param>
internal sealed class ItemWrite(Table table, EntryKey key, Func<ItemWrite, ItemState?> decide)
{
    private AttributeMap? _beforeAttributes;
    private AttributeMap? _afterAttributes;
    private Dictionary<string, double>? _indexUnits;
    private Dictionary<string, double>? _vectorBytes;

    public Table Table { get; } = table;

    public EntryKey Key { get; } = key;

    /// <summary>The service itself deletes the item, because its time has passed.</summary>
    public bool IsExpiry { get; init; }

    /// <summary>One of a batch, whose other parts go on when this one is throttled.</summary>
    public bool InBatch { get; set; }

    /// <summary>The item as it was found. Absent: there was none.</summary>
    public Item? Before { get; private set; }

    /// <summary>The item as it is left. Absent: there is none.</summary>
    public Item? After { get; private set; }

    public AttributeMap? BeforeAttributes => Before is null ? null : _beforeAttributes ??= Before.Decode();

    public AttributeMap? AfterAttributes => After is null ? null : _afterAttributes ??= After.Decode();

    public bool Changes => !ReferenceEquals(Before, After);

    /// <summary>Units used in each index, by its name; empty unless <see cref="Changes"/> touches one.</summary>
    public Dictionary<string, double> IndexUnits => _indexUnits ??= [];

    /// <summary>Bytes written to each vector index, by its name; empty unless <see cref="Changes"/> changes what one holds.</summary>
    public Dictionary<string, double> VectorBytes => _vectorBytes ??= [];

    /// <summary>The present state, for a write that leaves it as it is.</summary>
    public ItemState? Present => Before is null || BeforeAttributes is null ? null : new ItemState(Before, BeforeAttributes);

    /// <summary>Works out the next state without storing it.</summary>
    /// <exception cref="AwsErrorException">The change is refused.</exception>
    public void Decide(Item? present)
    {
        Before = present;
        _beforeAttributes = null;
        var next = decide(this);
        After = next?.Item;
        _afterAttributes = next?.Known;
    }
}
