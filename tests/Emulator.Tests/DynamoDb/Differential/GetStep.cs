namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>GetItem.</summary>
internal sealed record GetStep(int Table, ItemMap Key, ModelProjection? Projection, bool Consistent) : ModelStep
{
    public override async Task TakeAsync(DifferentialRun run)
    {
        var body = $"{{{Print(run)}{(Consistent ? ",\"ConsistentRead\":true" : "")}}}";
        var both = await run.CompareAsync("GetItem", body, () => Read(run));
        if (both is not var (expected, answer)) return;
        // An item of which nothing is shown is there all the same.
        if (answer.TryGetProperty("Item", out _) != expected is not null) throw new Disagreement($"GetItem {body}", expected is null ? "no item" : "an item", answer.GetRawText());
        AreEqual($"GetItem {body}", Text(expected), Item(answer, "Item"));
    }

    public string Print(DifferentialRun run)
    {
        var placeholders = new Placeholders();
        return $"\"TableName\":\"{run.Name(Table)}\",\"Key\":{ModelItem.Json(Key)}{Projection?.Print(placeholders)}{placeholders.Members()}";
    }

    public ItemMap? Read(DifferentialRun run) => run.Tables[Table].Get(Key) is { } item ? Projection?.Show(item) ?? item : null;
}
