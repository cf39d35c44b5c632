namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>Draws operations, blind to what the tables hold.</summary>
internal sealed class StepGenerator
{
    private readonly ValueGenerator _values;
    private readonly UpdateGenerator _updates;
    private readonly IReadOnlyList<ModelTable> _tables = ModelTable.Three();

    public StepGenerator(int seed)
    {
        _values = new ValueGenerator(new Random(seed));
        _updates = new UpdateGenerator(_values);
    }

    public ModelStep Draw() => _values.Below(100) switch
    {
        < 22 => new WriteStep(Conditional(Put(AnyTable())), _values.Pick(["NONE", "ALL_OLD"])),
        < 46 => Update(),
        < 54 => new WriteStep(Conditional(Delete(AnyTable())), _values.Pick(["NONE", "ALL_OLD"])),
        < 68 => Get(),
        < 82 => Query(),
        < 83 => Scan(),
        < 88 => BatchGet(),
        < 92 => BatchWrite(),
        < 97 => TransactWrite(),
        _ => new TransactGetStep([.. Distinct(1 + _values.Below(5), AnyKey).Select(key => new GetStep(key.Table, key.Key, MaybeProjection(key.Table), false))]),
    };

    private int AnyTable() => _values.Below(_tables.Count);

    private (int Table, ItemMap Key) AnyKey()
    {
        var table = AnyTable();
        return (table, _values.Key(_tables[table]));
    }

    private static IEnumerable<(int Table, ItemMap Key)> Distinct(int count, Func<(int Table, ItemMap Key)> draw) =>
        Enumerable.Range(0, count).Select(_ => draw()).DistinctBy(key => (key.Table, ModelItem.Json(key.Key)));

    private ModelWrite Put(int table) => new(table, "Put", _values.ItemOf(_tables[table]), null, null, _values.Chance(30));

    private ModelWrite Delete(int table) => new(table, "Delete", _values.Key(_tables[table]), null, null, _values.Chance(30));

    private WriteStep Update()
    {
        var table = AnyTable();
        var update = _values.Chance(97) ? _updates.Draw(_tables[table]) : null;
        // What is returned of a nested place is not documented, so it is asked for only where whole attributes are touched.
        string[] returns = update?.TouchesOnlyAttributes ?? false ? ["NONE", "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"] : ["NONE", "ALL_OLD", "ALL_NEW"];
        return new WriteStep(new ModelWrite(table, "Update", _values.Key(_tables[table]), update, MaybeCondition(table), _values.Chance(30)), _values.Pick(returns));
    }

    private ModelWrite Conditional(ModelWrite write) => write with { Condition = MaybeCondition(write.Table) };

    private ModelCondition? MaybeCondition(int table) => _values.Chance(30) ? Conditions(table).Draw() : null;

    private ConditionGenerator Conditions(int table) => new(_values, _tables[table], ["p", "s", "va", "vb", "vc", "vd", "ve", "vf", "vg", "vh"]);

    private ModelProjection? MaybeProjection(int table) => _values.Chance(40)
        ? new([.. _values.SomeAttributes().Concat(_values.Chance(50) ? ["p"] : []).Select(name => _values.Path(_tables[table], name))])
        : null;

    private GetStep Get()
    {
        var (table, key) = AnyKey();
        return new GetStep(table, key, MaybeProjection(table), _values.Chance(50));
    }

    private PageRequest Page(bool isQuery)
    {
        var table = AnyTable();
        var orders = _tables[table].Orders;
        var order = _values.Below(orders.Count);
        var (index, primary) = (orders[order], _tables[table].Primary);
        // A filter of a query may not name the keys that it asks for; and what an index does not show cannot be asked of it.
        string[] shown = [.. primary.Keys.Select(k => k.Name), .. index.Keys.Select(k => k.Name), .. index.Included ?? ["va", "vb", "vc", "vd", "ve", "vf", "vg", "vh"]];
        string[] filterable = [.. shown.Distinct().Where(name => !isQuery || index.Keys.All(k => k.Name != name))];
        var filter = filterable.Length > 0 && _values.Chance(60) ? new ConditionGenerator(_values, _tables[table], filterable).Draw(2) : null;
        // In a small index a comparison of two paths may name an attribute that it does not have.
        if (index.Included is not null && filter is not null) filter = new ModelCondition.Exists(_values.Path(_tables[table], _values.Pick(filterable)), _values.Chance(50));
        var projection = _values.Chance(25) ? new ModelProjection([.. shown.Distinct().Where(_ => _values.Chance(40)).DefaultIfEmpty(shown[0]).Select(name => _values.Path(_tables[table], name, 25))]) : null;
        var counts = _values.Chance(8);
        int? limit = _values.Chance(40) ? (isQuery ? 1 : 10) + _values.Below(10) : null;
        return new PageRequest(table, order, filter, counts ? null : projection, limit, counts);
    }

    private QueryStep Query()
    {
        var page = Page(isQuery: true);
        var index = _tables[page.Table].Orders[page.Order];
        var hash = KeyOf(index.Hash);
        if (index.Range is not { } range || _values.Chance(25)) return new QueryStep(page, hash, null, null, null, false, _values.Chance(50));
        var comparator = _values.Pick(range.Kind == "N" ? ["=", "<", "<=", ">", ">=", "BETWEEN"] : (string[])["=", "<", "<=", ">", ">=", "BETWEEN", "begins_with"]);
        ModelValue[] bounds = [_values.Scalar(range.Kind, canBeEmpty: false), _values.Scalar(range.Kind, canBeEmpty: false)];
        if (comparator == "BETWEEN" && ModelValue.Compare(bounds[0], bounds[1]) > 0) Array.Reverse(bounds);
        return new QueryStep(page, hash, comparator, bounds[0], bounds[1], _values.Chance(30), _values.Chance(50));
    }

    private ModelValue KeyOf((string Name, string Kind) key) => key.Name is "p" or "s" ? _values.KeyValue(key.Kind, 5) : _values.Scalar(key.Kind, canBeEmpty: false);

    private ScanStep Scan() => new(Page(isQuery: false), _values.Chance(70) ? 1 : 2 + _values.Below(3));

    private BatchGetStep BatchGet() => new([.. Distinct(1 + _values.Below(8), AnyKey).GroupBy(key => key.Table).Select(group => (group.Key, (IReadOnlyList<ItemMap>)[.. group.Select(key => key.Key)], MaybeProjection(group.Key)))]);

    private BatchWriteStep BatchWrite() => new([.. Enumerable.Range(0, 1 + _values.Below(8))
        .Select(_ => (_values.Chance(65) ? Put(AnyTable()) : Delete(AnyTable())) with { ShowsOldOnFailure = false })
        .DistinctBy(write => (write.Table, ModelItem.Json(_tables[write.Table].KeyOf(write.Item))))]);

    private TransactWriteStep TransactWrite() => new([.. Enumerable.Range(0, 1 + _values.Below(5)).Select(_ => Action())
        .DistinctBy(write => (write.Table, ModelItem.Json(_tables[write.Table].KeyOf(write.Item))))]);

    private ModelWrite Action()
    {
        var table = AnyTable();
        return _values.Below(4) switch
        {
            0 => Conditional(Put(table)),
            1 => Conditional(Delete(table)),
            2 => new ModelWrite(table, "Update", _values.Key(_tables[table]), _updates.Draw(_tables[table]), MaybeCondition(table), _values.Chance(30)),
            _ => new ModelWrite(table, "ConditionCheck", _values.Key(_tables[table]), null, Conditions(table).Draw(), _values.Chance(30)),
        };
    }
}
