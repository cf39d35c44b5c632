namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>TransactGetItems.</summary>
internal sealed record TransactGetStep(IReadOnlyList<GetStep> Gets) : ModelStep
{
    public override async Task TakeAsync(DifferentialRun run)
    {
        var body = $"{{\"TransactItems\":[{string.Join(',', Gets.Select(get => $"{{\"Get\":{{{get.Print(run)}}}}}"))}]}}";
        var both = await run.CompareAsync("TransactGetItems", body, () => string.Join('\n', Gets.Select(get => Text(get.Read(run)))));
        if (both is var (expected, answer)) AreEqual($"TransactGetItems {body}", expected, string.Join('\n', answer.GetProperty("Responses").EnumerateArray().Select(r => Item(r, "Item"))));
    }
}
