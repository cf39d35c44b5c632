namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Reading whole tables.</summary>
public sealed class ScanTests
{
    [Fact]
    public async Task Reads_everything_once_in_segments_and_pages()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        for (var i = 0; i < 60; i++)
            await bench.PutAsync("t-1", $$$$"""{"p":{"S":"k{{{{i}}}}"}}""");
        var seen = new List<string>();
        for (var segment = 0; segment < 3; segment++)
        {
            var start = "";
            do
            {
                var page = await bench.CallAsync("Scan", $$$$"""{"TableName":"t-1","TotalSegments":3,"Segment":{{{{segment}}}},"Limit":7{{{{start}}}}}""");
                seen.AddRange(page["Items"]!.AsArray().Select(item => item!["p"]!["S"]!.GetValue<string>()));
                start = page["LastEvaluatedKey"] is { } last ? $$$$""","ExclusiveStartKey":{{{{last.ToJsonString()}}}}""" : "";
            }
            while (start.Length > 0);
        }
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"k{i}").Order(), seen.Order());
    }

    [Fact]
    public async Task Filters_after_reading()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        for (var i = 0; i < 10; i++)
            await bench.PutAsync("t-1", $$$$"""{"p":{"S":"k{{{{i}}}}"},"n":{"N":"{{{{i}}}}"}}""");
        var answer = await bench.CallAsync("Scan", """
            {"TableName":"t-1","FilterExpression":"n BETWEEN :a AND :b OR begins_with(p, :k)","ExpressionAttributeValues":{":a":{"N":"2"},":b":{"N":"4"},":k":{"S":"k9"}}}
            """);
        Assert.Equal(4, answer["Count"]!.GetValue<int>());
        Assert.Equal(10, answer["ScannedCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task Refuses_segments_that_do_not_fit()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        Assert.Equal("ValidationException: The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 2 is not less than TotalSegments: 2",
            await bench.ErrorAsync("Scan", """{"TableName":"t-1","TotalSegments":2,"Segment":2}"""));
        Assert.Equal("ValidationException: The TotalSegments parameter is required but was not present in the request when Segment parameter is present",
            await bench.ErrorAsync("Scan", """{"TableName":"t-1","Segment":2}"""));
        Assert.Equal("ValidationException: 1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
            await bench.ErrorAsync("Scan", """{"TableName":"t-1","Limit":0}"""));
    }
}
