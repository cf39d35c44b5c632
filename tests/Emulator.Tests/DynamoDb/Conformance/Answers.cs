namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>Compares many errors at once, so that one run shows all that differ.</summary>
internal static class Answers
{
    public static async Task AreAsync(DynamoDbBench bench, params (string Operation, string Body, string Error)[] cases)
    {
        var wrong = new List<string>();
        foreach (var (operation, body, error) in cases)
        {
            var (status, answer) = await bench.TryAsync(operation, body);
            var actual = status == 400 ? DynamoDbBench.Describe(answer) : $"{status} {answer.ToJsonString()}";
            if (actual != error)
                wrong.Add($"{operation} {body}\n  expected {error}\n  actual   {actual}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    public static async Task AreInvalidAsync(DynamoDbBench bench, params (string Operation, string Body, string Message)[] cases) =>
        await AreAsync(bench, [.. cases.Select(one => (one.Operation, one.Body, $"ValidationException: {one.Message}"))]);
}
