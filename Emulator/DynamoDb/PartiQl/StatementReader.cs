using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>A SELECT on its table or index, ready to be read page by page.</summary>
internal sealed class StatementReader
{
    private readonly Table _table;
    private readonly TablePage _page;
    private readonly SelectPlan _plan;
    private readonly BoundCondition? _filter;
    private readonly ItemChoice? _choice;
    private readonly bool _consistent;

    /// <exception cref="Pipeline.AwsErrorException">The statement does not fit the table.</exception>
    public StatementReader(Table table, Statement.Select select, bool consistent)
    {
        _table = table;
        if (select.Index is not null)
            TablePage.RequireScannable(table, select.Index);
        var index = select.Index is null ? null : table.FindIndex(select.Index) ?? throw DynamoDbErrors.Validation("The table does not have the specified index");
        RequireReadable(index);
        select.RequirePathsOnly();
        if (consistent && index is { Definition.IsGlobal: true })
            throw DynamoDbErrors.Validation("Strongly consistent read is not supported on Global Secondary Indexes");
        RequireProjected(index, select);
        // A local index lies with its table: what it does not hold is taken from there when it is named.
        _page = new TablePage(table, select.Index, NamesUnprojected(index, select) ? "ALL_ATTRIBUTES" : null, consistent);
        var branches = KeyBranches.Of(select.Where, _page.Key);
        branches?.Require();
        _plan = SelectPlan.Of(select, _page.Key);
        _filter = FilterOf(select.Where);
        if (index is not null && branches is not null)
            _page.RequireFilter(FilterOf(branches.First));
        _consistent = consistent;
        _choice = select.Paths is null ? null : new ItemChoice(select.Paths);
    }

    public SecondaryIndex? Index => _page.Index;

    /// <param name="start">Absent for the first page.</param>
    /// <param name="limit">Most items to look at. Absent: as many as a page takes.</param>
    public SelectedPage Read(PageToken? start, int? limit)
    {
        if (start?.Range >= _plan.Ranges.Count)
            throw PartiQlErrors.TokenInvalid();
        var items = new List<Item>();
        long bytes = 0;
        double fetched = 0;
        SelectedPage Result(PageToken? next) => new(items, next, CapacityUnits.ForRead(bytes, _consistent), fetched);
        for (var number = start?.Range ?? 0; number < _plan.Ranges.Count; number++)
        {
            var range = _plan.Ranges[number];
            var read = _page.Read(start is not null && number == start.Range ? Behind(range, start.Start) : range, _plan.Forward, limit);
            bytes += read.Bytes;
            fetched += _page.FetchUnits(read, null, _consistent);
            limit -= read.Items.Count;
            var found = _page.Respond(read, _filter, null, null);
            items.AddRange((found.Items ?? []).Select(item => _choice is null ? item : _choice.Apply(item)));
            if (found.LastEvaluatedKey is { } last)
                return Result(new PageToken(number, last));
            // The next range is read in full or not at all: the page may then be somewhat longer than the limit of bytes, as one item may be.
            if (bytes >= DynamoDbLimits.MaxPageBytes && read.Items.Count > 0 && number + 1 < _plan.Ranges.Count)
                return Result(new PageToken(number, KeyOf(read.Items[^1])));
        }
        return Result(null);
    }

    /// <summary>Requires that statements can read an index at all.</summary>
    /// <exception cref="Pipeline.AwsErrorException">ValidationException: its key has several attributes on one side.</exception>
    public static void RequireReadable(SecondaryIndex? index)
    {
        if (index is { Definition.Key.IsMultiAttribute: true })
            throw DynamoDbErrors.Validation("PartiQL statements cannot be executed on tables with multi-attribute HASH keys or multi-attribute RANGE keys.");
    }

    private static bool NamesUnprojected(SecondaryIndex? index, Statement.Select select) =>
        index is { Definition.Projected: { } names } && select.Paths is not null && select.Paths.Any(path => !names.Contains(path.Root));

    private static void RequireProjected(SecondaryIndex? index, Statement.Select select)
    {
        if (index is not { Definition: { IsGlobal: true, Projected: { } names } definition } || select.Paths is null)
            return;
        var missing = select.Paths.Select(path => path.Root).Where(name => !names.Contains(name)).Distinct().ToList();
        if (missing.Count > 0)
            throw DynamoDbErrors.InvalidParameter($"Global secondary index {definition.Name} does not project [{string.Join(", ", missing)}]");
    }

    /// <summary>A WHERE clause as a condition. Absent: everything is wanted.</summary>
    public static BoundCondition? FilterOf(Term? where)
    {
        if (where is null)
            return null;
        var scope = new StatementScope();
        var condition = new ConditionTranslator(scope).Translate(where);
        return new BoundCondition(condition, scope.Close());
    }

    private KeyRange Behind(KeyRange range, AttributeMap start)
    {
        PageRules.RequireStartKey(start, _page);
        PageRules.RequireTableKey(start, _table.Key);
        var place = _page.PlaceOf(start);
        if (!range.Contains(place))
            throw DynamoDbErrors.Validation("The provided starting key is invalid");
        return _plan.Forward ? range.After(place) : range.Before(place);
    }

    private AttributeMap KeyOf(Item item)
    {
        var attributes = item.Decode();
        var key = new AttributeMap();
        foreach (var name in _page.StartKeyNames)
            key[name] = attributes[name];
        return key;
    }
}
