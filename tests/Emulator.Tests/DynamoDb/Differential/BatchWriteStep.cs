namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>BatchWriteItem: puts and deletes without conditions.</summary>
internal sealed record BatchWriteStep(IReadOnlyList<ModelWrite> Writes) : ModelStep
{
    public override async Task TakeAsync(DifferentialRun run)
    {
        var tables = Writes.GroupBy(write => write.Table).Select(group => $"\"{run.Name(group.Key)}\":[{string.Join(',', group.Select(Print))}]");
        var body = $"{{\"RequestItems\":{{{string.Join(',', tables)}}}}}";
        var both = await run.CompareAsync("BatchWriteItem", body, () =>
        {
            // One invalid item refuses the whole batch.
            var results = Writes.Select(write => write.Evaluate(run).After).ToArray();
            for (var i = 0; i < results.Length; i++) Writes[i].Commit(run, results[i]);
            return true;
        });
        if (both is not var (_, answer)) return;
        if (answer.TryGetProperty("UnprocessedItems", out var rest) && rest.EnumerateObject().Any()) throw new Disagreement($"BatchWriteItem {body}", "all writes processed", answer.GetRawText());
    }

    private static string Print(ModelWrite write) => write.Kind == "Put"
        ? $"{{\"PutRequest\":{{\"Item\":{ModelItem.Json(write.Item)}}}}}"
        : $"{{\"DeleteRequest\":{{\"Key\":{ModelItem.Json(write.Item)}}}}}";
}
