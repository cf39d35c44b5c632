namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>BatchGetItem of several tables, each with its keys and its projection.</summary>
internal sealed record BatchGetStep(IReadOnlyList<(int Table, IReadOnlyList<ItemMap> Keys, ModelProjection? Projection)> Wanted) : ModelStep
{
    public override async Task TakeAsync(DifferentialRun run)
    {
        var body = $"{{\"RequestItems\":{{{string.Join(',', Wanted.Select(w => Print(run, w.Table, w.Keys, w.Projection)))}}}}}";
        var both = await run.CompareAsync("BatchGetItem", body, () => true);
        if (both is not var (_, answer)) return;
        if (answer.TryGetProperty("UnprocessedKeys", out var rest) && rest.EnumerateObject().Any()) throw new Disagreement($"BatchGetItem {body}", "all keys processed", answer.GetRawText());
        foreach (var (table, keys, projection) in Wanted)
        {
            var expected = keys.Select(run.Tables[table].Get).OfType<ItemMap>().Select(item => projection?.Show(item) ?? item);
            var actual = answer.GetProperty("Responses").TryGetProperty(run.Name(table), out var items) ? items.EnumerateArray().Select(ModelItem.Read) : [];
            AreEqual($"BatchGetItem {body}", Bag(expected), Bag(actual));
        }
    }

    private static string Print(DifferentialRun run, int table, IReadOnlyList<ItemMap> keys, ModelProjection? projection)
    {
        var placeholders = new Placeholders();
        return $"\"{run.Name(table)}\":{{\"Keys\":[{string.Join(',', keys.Select(ModelItem.Json))}]{projection?.Print(placeholders)}{placeholders.Members()}}}";
    }
}
