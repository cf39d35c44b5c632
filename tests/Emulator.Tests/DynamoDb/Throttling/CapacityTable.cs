namespace Acinaces.Emulator.Tests.DynamoDb.Throttling;

/// <summary>An emulator with real capacity whose clock stands, and its table <c>t-1</c> with the key <c>p</c>.</summary>
internal sealed class CapacityTable(DynamoDbBench bench, StoppedClock clock) : IAsyncDisposable
{
    public const string Arn = "arn:aws:dynamodb:eu-central-1:000000000000:table/t-1";

    public DynamoDbBench Bench => bench;

    /// <param name="capacity">Members of CreateTable that say what the table stands.</param>
    public static async Task<CapacityTable> StartAsync(bool http, string capacity, string attributes = "")
    {
        var clock = new StoppedClock(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var bench = await DynamoDbBench.StartAsync(clock, http, true);
        await bench.CallAsync("CreateTable", $$"""
            {"TableName":"t-1","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}{{attributes}}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],{{capacity}}}
            """);
        return new CapacityTable(bench, clock);
    }

    public static Task<CapacityTable> StartAsync(bool http, int reads, int writes) => StartAsync(http, Provisioned(reads, writes));

    public static string Provisioned(int reads, int writes) => $$""" "ProvisionedThroughput":{"ReadCapacityUnits":{{reads}},"WriteCapacityUnits":{{writes}}} """;

    public void Pass(TimeSpan time) => clock.Now += time;

    /// <summary>A put of an item of so many bytes: 2 of the key and its value, 1 of the name b.</summary>
    public static string Put(string key, int bytes = 10, string more = "") =>
        $$$"""{"TableName":"t-1","Item":{"p":{"S":"{{{key}}}"},"b":{"S":"{{{new string('x', bytes - 3)}}}"}{{{more}}}}}""";

    public Task PutAsync(string key, int bytes = 10) => bench.CallAsync("PutItem", Put(key, bytes));

    /// <summary>Requires that a request is throttled for the given reason.</summary>
    public async Task RefusesAsync(string operation, string json, string code, string reason, string resource = Arn)
    {
        var refusal = await bench.FailureAsync(operation, json);
        Assert.Equal(code, refusal["__type"]!.GetValue<string>().Split('#')[1]);
        var reasons = Assert.Single(refusal[code == "ThrottlingException" ? "throttlingReasons" : "ThrottlingReasons"]!.AsArray())!;
        Assert.Equal((reason, resource), (reasons["reason"]!.GetValue<string>(), reasons["resource"]!.GetValue<string>()));
    }

    public Task RefusesWriteAsync(string key = "z") =>
        RefusesAsync("PutItem", Put(key), "ProvisionedThroughputExceededException", "TableWriteProvisionedThroughputExceeded");

    public ValueTask DisposeAsync() => bench.DisposeAsync();
}
