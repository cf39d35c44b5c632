namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>A page holds a mebibyte of what is read: of an index only what it holds of its items.</summary>
public sealed class IndexPageTests
{
    [Theory, ClassData(typeof(BothTransports))]
    public async Task An_index_of_keys_gives_items_in_one_page_that_take_two_pages_of_the_table(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CallAsync("CreateTable", """
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}],
             "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"S"}],
             "GlobalSecondaryIndexes":[{"IndexName":"keys","KeySchema":[{"AttributeName":"s","KeyType":"HASH"}],"Projection":{"ProjectionType":"KEYS_ONLY"}},
              {"IndexName":"whole","KeySchema":[{"AttributeName":"s","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]}
            """);
        // Three of 350 kB are more than 1 048 576 bytes, two are less.
        foreach (var key in new[] { "a", "b", "c" })
            await bench.PutAsync("t-1", $$$"""{"p":{"S":"{{{key}}}"},"s":{"S":"same"},"fill":{"S":"{{{new string('x', 350_000)}}}"}}""");
        Assert.Equal("3, the end", await PageAsync(bench, "Query", "keys"));
        Assert.Equal("3, the end", await PageAsync(bench, "Scan", "keys"));
        Assert.Equal("2, and more", await PageAsync(bench, "Query", "whole"));
        Assert.Equal("2, and more", await PageAsync(bench, "Scan", null));
    }

    private static async Task<string> PageAsync(DynamoDbBench bench, string operation, string? index)
    {
        var key = operation == "Query" ? ""","KeyConditionExpression":"s = :s","ExpressionAttributeValues":{":s":{"S":"same"}}""" : "";
        var name = index is null ? "" : $$""","IndexName":"{{index}}" """;
        var page = await bench.CallAsync(operation, $$"""{"TableName":"t-1"{{name}}{{key}}}""");
        return $"{page["Count"]}, {(page["LastEvaluatedKey"] is null ? "the end" : "and more")}";
    }
}
