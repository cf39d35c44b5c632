using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>What Query and Scan do alike: choose table or index, read a page, filter and cut it.</summary>
internal sealed class TablePage
{
    private readonly Table _table;
    private readonly SecondaryIndex? _index;
    private readonly string? _select;

    /// <exception cref="AwsErrorException">No such index, or one that cannot be read consistently.</exception>
    public TablePage(Table table, string? indexName, string? select, bool consistent)
    {
        _table = table;
        _select = select;
        if (indexName is null)
        {
            if (select == "ALL_PROJECTED_ATTRIBUTES")
                throw DynamoDbErrors.InvalidParameter("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
            return;
        }
        _index = table.FindIndex(indexName) ?? throw DynamoDbErrors.NoIndex(indexName);
        if (!_index.Definition.IsGlobal)
            return;
        if (consistent)
            throw NoConsistentReads();
    }

    public static AwsErrorException NoConsistentReads() => DynamoDbErrors.Validation("Consistent reads are not supported on global secondary indexes");

    /// <summary>Requires that an index is none of vectors, which can only be searched.</summary>
    public static void RequireScannable(Table table, string indexName)
    {
        if (table.FindVectorIndex(indexName) is not null)
            throw DynamoDbErrors.Validation("Scan operation not supported on this index type");
    }

    /// <summary>Requires that the index can answer what is selected; the service asks this after it has looked at keys.</summary>
    /// <param name="projection">Absent: no attributes are named.</param>
    public void RequireSelection(PathSelection? projection)
    {
        if (_select == "ALL_ATTRIBUTES" && _index is { Definition: { IsGlobal: true, Projected: not null } definition })
        {
            throw DynamoDbErrors.InvalidParameter(
                $"Select type ALL_ATTRIBUTES is not supported for global secondary index {definition.Name} because its projection type is not ALL");
        }
        if (_index is { Definition.IsGlobal: true } && projection is not null && UnprojectedOf(projection.Paths) is { Count: > 0 } missing)
            throw DynamoDbErrors.InvalidParameter($"Global secondary index {_index.Definition.Name} does not project [{string.Join(", ", missing)}]");
    }

    /// <summary>Requires that the index holds what a filter asks about. A search for a key demands it; where everything is read, such a filter finds nothing.</summary>
    public void RequireFilter(BoundCondition? filter)
    {
        if (_index is not null && filter is not null && UnprojectedOf(filter.Paths()) is { Count: > 0 } missing)
            throw DynamoDbErrors.InvalidParameter($"Secondary index {_index.Definition.Name} does not project one or more filter attributes: [{string.Join(", ", HashOrder.Sort(missing))}]");
    }

    /// <summary>The key in whose order the page is read.</summary>
    public KeyShape Key => _index?.Definition.Key ?? _table.Key;

    public SecondaryIndex? Index => _index;

    /// <summary>Names of the attributes that say where a page begins: the keys of the index and of the table.</summary>
    public IReadOnlySet<string> StartKeyNames => _index is null ? _table.Key.Names.ToHashSet() : [.. _index.Definition.Key.Names, .. _table.Key.Names];

    /// <summary>The place that a start key means.</summary>
    public EntryKey PlaceOf(AttributeMap startKey)
    {
        var item = _table.KeyOf(startKey);
        return _index is null ? item : _index.KeyOf(startKey, item) ?? throw DynamoDbErrors.Validation("The provided starting key is invalid");
    }

    public PageCollector Read(KeyRange range, bool forward, int? limit, long maxBytes = DynamoDbLimits.MaxPageBytes)
    {
        var page = new PageCollector(limit ?? int.MaxValue, maxBytes, _index);
        (_index?.Entries ?? _table.Items).Walk(range, forward, page);
        return page;
    }

    /// <summary>Units for the items that a local index fetches from its table, because it does not hold all that is asked for.</summary>
    public double FetchUnits(PageCollector page, PathSelection? projection, bool consistent) => Fetches(projection) ? page.Items.Sum(item => CapacityUnits.ForRead(item.SizeInBytes, consistent)) : 0;

    /// <summary>Makes the answer of a page that has been read.</summary>
    public PageResponse Respond(PageCollector page, BoundCondition? filter, PathSelection? projection, ConsumedCapacity? capacity)
    {
        var items = Choose(page, filter, projection, out var count);
        return new PageResponse
        {
            Items = items,
            Count = count,
            ScannedCount = page.Items.Count,
            LastEvaluatedKey = page.IsFull ? StartKeyAfter(page.Items[^1]) : null,
            ConsumedCapacity = capacity,
        };
    }

    private List<Item>? Choose(PageCollector page, BoundCondition? filter, PathSelection? projection, out int count)
    {
        var cutsToIndex = _index?.Definition.Projected is not null && !Fetches(projection);
        if (filter is null && projection is null && !cutsToIndex)
        {
            count = page.Items.Count;
            return _select == "COUNT" ? null : [.. page.Items];
        }
        var chosen = _select == "COUNT" ? null : new List<Item>();
        count = 0;
        foreach (var item in page.Items)
        {
            var whole = item.Decode();
            // A filter sees what the index holds, even where the rest is fetched.
            var held = _index is null ? whole : _index.Project(whole);
            if (filter is not null && !filter.Holds(held))
                continue;
            count++;
            if (chosen is null)
                continue;
            var attributes = cutsToIndex ? held : whole;
            chosen.Add(projection is null && !cutsToIndex ? item : Item.Encode(projection?.Apply(attributes) ?? attributes));
        }
        return chosen;
    }

    /// <summary>Whether items come from the table, which only local indexes can do.</summary>
    private bool Fetches(PathSelection? projection) =>
        _index is { Definition: { IsGlobal: false, Projected: not null } }
        && (_select == "ALL_ATTRIBUTES" || (projection is not null && UnprojectedOf(projection.Paths).Count > 0));

    /// <summary>Names of attributes that the index does not hold, in their order.</summary>
    private List<string> UnprojectedOf(IEnumerable<ResolvedPath> paths) =>
        _index?.Definition.Projected is { } names ? [.. paths.Select(path => path.Root).Where(name => !names.Contains(name)).Distinct()] : [];

    private AttributeMap StartKeyAfter(Item last)
    {
        var attributes = last.Decode();
        var key = new AttributeMap();
        foreach (var name in StartKeyNames)
            key[name] = attributes[name];
        return key;
    }
}
