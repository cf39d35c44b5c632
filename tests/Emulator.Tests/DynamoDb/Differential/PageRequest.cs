using System.Text.Json;

namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>What Query and Scan have in common: an order, a filter, a projection, pages.</summary>
internal sealed record PageRequest(int Table, int Order, ModelCondition? Filter, ModelProjection? Projection, int? Limit, bool CountsOnly)
{
    public string Print(DifferentialRun run, Placeholders placeholders)
    {
        var text = $"\"TableName\":\"{run.Name(Table)}\"";
        if (Index(run).Name is { } name) text += $",\"IndexName\":\"{name}\"";
        if (Filter is not null) text += $",\"FilterExpression\":\"{Filter.Print(placeholders)}\"";
        if (Projection is not null) text += Projection.Print(placeholders);
        if (Limit is { } limit) text += $",\"Limit\":{limit}";
        return CountsOnly ? text + ",\"Select\":\"COUNT\"" : text;
    }

    public ModelIndex Index(DifferentialRun run) => run.Tables[Table].Orders[Order];

    /// <summary>The items of the order that are wanted, as it shows them.</summary>
    public ItemMap[] View(DifferentialRun run, Func<ItemMap, bool> isWanted)
    {
        var (table, index) = (run.Tables[Table], Index(run));
        return [.. table.Items.Where(index.Holds).Where(isWanted).Select(item => index.Show(item, table.Primary))];
    }

    public bool Keeps(ItemMap item) => Filter?.Holds(item) ?? true;

    public ItemMap Show(ItemMap item) => Projection?.Show(item) ?? item;

    /// <summary>Reads page by page and checks what each page says about itself.</summary>
    /// <param name="body">The request without its last brace.</param>
    public async Task<(List<ItemMap> Items, int Count, int Scanned)> ReadAsync(DifferentialRun run, string operation, string body)
    {
        var (items, count, scanned, start) = (new List<ItemMap>(), 0, 0, "");
        for (var page = 0; ; page++)
        {
            var request = $"{body}{start}}}";
            var both = await run.CompareAsync(operation, request, () => true);
            var answer = both!.Value.Answer;
            var shown = answer.TryGetProperty("Items", out var list) ? list.EnumerateArray().Select(ModelItem.Read).ToList() : [];
            var (pageCount, pageScanned) = (answer.GetProperty("Count").GetInt32(), answer.GetProperty("ScannedCount").GetInt32());
            items.AddRange(shown);
            count += pageCount;
            scanned += pageScanned;
            var isConsistent = (CountsOnly ? shown.Count == 0 : shown.Count == pageCount) && pageCount <= pageScanned && pageScanned <= (Limit ?? int.MaxValue) && page < 1000;
            if (!isConsistent) throw new Disagreement($"{operation} {request}", $"at most {Limit} items and right counts", answer.GetRawText());
            if (!answer.TryGetProperty("LastEvaluatedKey", out JsonElement last)) return (items, count, scanned);
            if (pageScanned != Limit) throw new Disagreement($"{operation} {request}", "no further page", answer.GetRawText());
            start = $",\"ExclusiveStartKey\":{last.GetRawText()}";
        }
    }
}
