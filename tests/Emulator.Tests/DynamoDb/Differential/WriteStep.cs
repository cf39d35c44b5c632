namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>PutItem, UpdateItem or DeleteItem.</summary>
internal sealed record WriteStep(ModelWrite Write, string ReturnValues) : ModelStep
{
    public override async Task TakeAsync(DifferentialRun run)
    {
        var body = $"{{{Write.Print(run)},\"ReturnValues\":\"{ReturnValues}\"}}";
        var both = await run.CompareAsync($"{Write.Kind}Item", body, () =>
        {
            var (before, after) = Write.Evaluate(run);
            Write.Commit(run, after);
            return Returned(before, after);
        });
        if (both is var (expected, answer)) AreEqual($"{Write.Kind}Item {body}", Text(expected), Item(answer, "Attributes"));
    }

    private ItemMap? Returned(ItemMap? before, ItemMap? after) => ReturnValues switch
    {
        "ALL_OLD" => before,
        "ALL_NEW" => after,
        "UPDATED_OLD" => before is null || Write.Update is null ? null : ModelItem.Only(before, Write.Update.Attributes),
        "UPDATED_NEW" => after is null || Write.Update is null ? null : ModelItem.Only(after, Write.Update.Attributes),
        _ => null,
    };
}
