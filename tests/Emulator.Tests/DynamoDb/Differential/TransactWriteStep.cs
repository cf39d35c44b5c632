namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>TransactWriteItems: all writes or none.</summary>
internal sealed record TransactWriteStep(IReadOnlyList<ModelWrite> Writes) : ModelStep
{
    public override async Task TakeAsync(DifferentialRun run)
    {
        var body = $"{{\"TransactItems\":[{string.Join(',', Writes.Select(write => $"{{\"{write.Kind}\":{{{write.Print(run)}}}}}"))}]}}";
        await run.CompareAsync("TransactWriteItems", body, () =>
        {
            var results = Writes.Select(write => Try(run, write)).ToArray();
            if (results.Any(result => result.Reason != "None"))
            {
                // Whether a value is of the wrong kind may be seen before the transaction begins.
                string[] codes = results.Any(r => r.Reason.Contains("ValidationError", StringComparison.Ordinal)) ? ["TransactionCanceledException", "ValidationException"] : ["TransactionCanceledException"];
                throw new ModelFault(codes) { Reasons = [.. results.Select(result => result.Reason)] };
            }
            for (var i = 0; i < results.Length; i++) Writes[i].Commit(run, results[i].After);
            return true;
        });
    }

    private static (string Reason, ItemMap? After) Try(DifferentialRun run, ModelWrite write)
    {
        try
        {
            return ("None", write.Evaluate(run).After);
        }
        catch (ModelFault fault)
        {
            var names = fault.Codes.Select(code => code == "ValidationException" ? "ValidationError" : "ConditionalCheckFailed");
            // Where either error may come first, an item may be shown with it.
            if (fault.Codes.Count > 1 && write.ShowsOldOnFailure && run.Tables[write.Table].Get(write.Item) is { } old) names = [.. names, $"ConditionalCheckFailed {ModelItem.Json(old)}"];
            return (string.Join('|', names) + (fault.Item is null ? "" : " " + ModelItem.Json(fault.Item)), null);
        }
    }
}
