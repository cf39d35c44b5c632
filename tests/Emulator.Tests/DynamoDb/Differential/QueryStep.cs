namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>Query, all pages.</summary>
/// <param name="Comparator">Of the sort key: a comparison, BETWEEN, begins_with, or absent.</param>
/// <param name="SortFirst">The condition on the sort key is written first.</param>
internal sealed record QueryStep(PageRequest Page, ModelValue Hash, string? Comparator, ModelValue? Low, ModelValue? High, bool SortFirst, bool Forward) : ModelStep
{
    public override async Task TakeAsync(DifferentialRun run)
    {
        var index = Page.Index(run);
        var placeholders = new Placeholders();
        var condition = $",\"KeyConditionExpression\":\"{Print(index, placeholders)}\"";
        var body = $"{{{Page.Print(run, placeholders)}{condition}{placeholders.Members()}{(Forward ? "" : ",\"ScanIndexForward\":false")}";
        var (items, count, scanned) = await Page.ReadAsync(run, "Query", body);

        var wanted = Page.View(run, item => item[index.Hash.Name].Equals(Hash) && (index.Range is not { } range || InRange(item[range.Name])));
        AreEqual($"Query {body}}}", $"{wanted.Count(Page.Keeps)} of {wanted.Length}", $"{count} of {scanned}");
        if (Page.CountsOnly) return;
        var at = 0;
        // Items with the same sort key come in any order, but together.
        foreach (var group in Groups(wanted, index))
        {
            var expected = group.Where(Page.Keeps).Select(Page.Show).ToArray();
            AreEqual($"Query {body}}}", Bag(expected), Bag(items.Skip(at).Take(expected.Length)));
            at += expected.Length;
        }
    }

    private string Print(ModelIndex index, Placeholders placeholders)
    {
        string Value(ModelValue? value) => placeholders.Value(value!);
        var hash = $"{placeholders.Name(index.Hash.Name)} = {Value(Hash)}";
        if (Comparator is null || index.Range is not { } range) return hash;
        var sort = Comparator switch
        {
            "BETWEEN" => $"{range.Name} BETWEEN {Value(Low)} AND {Value(High)}",
            "begins_with" => $"begins_with({range.Name}, {Value(Low)})",
            _ => $"{range.Name} {Comparator} {Value(Low)}",
        };
        return SortFirst ? $"{sort} AND {hash}" : $"{hash} AND {sort}";
    }

    private bool InRange(ModelValue value) => Comparator switch
    {
        null => true,
        "begins_with" => value.Kind == "S" ? value.Text.StartsWith(Low!.Text, StringComparison.Ordinal) : value.Bytes.AsSpan().StartsWith(Low!.Bytes),
        "BETWEEN" => ModelValue.Compare(Low!, value) <= 0 && ModelValue.Compare(value, High!) <= 0,
        "=" => value.Equals(Low),
        "<" => ModelValue.Compare(value, Low!) < 0,
        "<=" => ModelValue.Compare(value, Low!) <= 0,
        ">" => ModelValue.Compare(value, Low!) > 0,
        _ => ModelValue.Compare(value, Low!) >= 0,
    };

    private IEnumerable<IEnumerable<ItemMap>> Groups(ItemMap[] items, ModelIndex index)
    {
        if (index.Range is not { } range) return [items];
        var order = Comparer<ModelValue>.Create((a, b) => ModelValue.Compare(a, b)!.Value);
        var groups = items.GroupBy(item => item[range.Name]);
        return Forward ? groups.OrderBy(group => group.Key, order) : groups.OrderByDescending(group => group.Key, order);
    }
}
