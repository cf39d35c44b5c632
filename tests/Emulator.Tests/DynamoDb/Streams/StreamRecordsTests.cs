using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.DynamoDb.Streams;

/// <summary>What a stream tells of writes, over both transports.</summary>
public sealed class StreamRecordsTests
{
    [Theory]
    [InlineData("NEW_AND_OLD_IMAGES", true, true, false)]
    [InlineData("NEW_IMAGE", false, true, true)]
    [InlineData("OLD_IMAGE", true, false, false)]
    [InlineData("KEYS_ONLY", false, false, true)]
    public async Task Carries_the_images_of_its_view_type(string viewType, bool old, bool @new, bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1", more: StreamReader.Enabled(viewType));
        var reader = new StreamReader(bench, "t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"v":{"N":"1"}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"v":{"N":"2"}}""");
        // The same content, in another order and spelling of the number, is no change.
        await bench.PutAsync("t-1", """{"v":{"N":"2.0"},"p":{"S":"a"}}""");
        await bench.CallAsync("DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}}}""");
        await bench.CallAsync("DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}}}""");
        var records = await reader.AllAsync();
        Assert.Equal(["INSERT", "MODIFY", "REMOVE"], records.Select(record => record!["eventName"]!.GetValue<string>()));
        Assert.All(records, record => Assert.Equal("""{"p":{"S":"a"}}""", record!["dynamodb"]!["Keys"]!.ToJsonString()));
        Assert.All(records, record => Assert.Equal(viewType, record!["dynamodb"]!["StreamViewType"]!.GetValue<string>()));
        Assert.All(records, record => Assert.Null(record!["userIdentity"]));
        Assert.Equal([null, old ? "1" : null, old ? "2" : null], records.Select(record => Value(record, "OldImage")));
        Assert.Equal([@new ? "1" : null, @new ? "2" : null, null], records.Select(record => Value(record, "NewImage")));
        // p + a, v + 1 to 2 bytes of number: the key counts once beside each image.
        Assert.Equal(2 + (@new ? 2 + 1 + 2 : 0), records[0]!["dynamodb"]!["SizeBytes"]!.GetValue<int>());
        Assert.Equal("aws:dynamodb 1.1 eu-central-1", $"{records[0]!["eventSource"]} {records[0]!["eventVersion"]} {records[0]!["awsRegion"]}");
        Assert.Equal(3, records.Select(record => record!["eventID"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public async Task Tells_all_changes_of_a_transaction_and_none_of_a_cancelled_one()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", more: StreamReader.Enabled("NEW_IMAGE"));
        await bench.CreateAsync("t-2", more: StreamReader.Enabled("KEYS_ONLY"));
        string Write(string condition) => $$$$"""
            {"TransactItems":[
             {"Put":{"TableName":"t-1","Item":{"p":{"S":"a"} } } },
             {"Put":{"TableName":"t-2","Item":{"p":{"S":"b"} } } },
             {"Put":{"TableName":"t-1","Item":{"p":{"S":"c"} } } },
             {"ConditionCheck":{"TableName":"t-2","Key":{"p":{"S":"d"} },"ConditionExpression":"{{{{condition}}}}(p)"} } ] }
            """;
        await bench.ErrorAsync("TransactWriteItems", Write("attribute_exists"));
        await bench.CallAsync("TransactWriteItems", Write("attribute_not_exists"));
        Assert.Equal(["a", "c"], Keys(await new StreamReader(bench, "t-1").AllAsync()));
        Assert.Equal(["b"], Keys(await new StreamReader(bench, "t-2").AllAsync()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Begins_where_the_iterator_says(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1", more: StreamReader.Enabled("KEYS_ONLY"));
        var reader = new StreamReader(bench, "t-1");
        foreach (var key in (string[])["a", "b", "c"])
            await bench.PutAsync("t-1", $$$"""{"p":{"S":"{{{key}}}"}}""");
        var latest = await reader.IteratorAsync("LATEST");
        await bench.PutAsync("t-1", """{"p":{"S":"d"}}""");
        var all = await reader.AllAsync();
        var second = all[1]!["dynamodb"]!["SequenceNumber"]!.GetValue<string>();
        Assert.Equal(["a", "b", "c", "d"], Keys(all));
        Assert.Equal(["d"], Keys((await reader.ReadAsync(latest))["Records"]!.AsArray()));
        Assert.Equal(["b", "c", "d"], Keys((await reader.ReadAsync(await reader.IteratorAsync("AT_SEQUENCE_NUMBER", second)))["Records"]!.AsArray()));
        Assert.Equal(["c", "d"], Keys((await reader.ReadAsync(await reader.IteratorAsync("AFTER_SEQUENCE_NUMBER", second)))["Records"]!.AsArray()));
        var page = await reader.ReadAsync(await reader.IteratorAsync("TRIM_HORIZON"), ",\"Limit\":3");
        Assert.Equal(["a", "b", "c"], Keys(page["Records"]!.AsArray()));
        var rest = await reader.ReadAsync(page["NextShardIterator"]!.GetValue<string>());
        Assert.Equal(["d"], Keys(rest["Records"]!.AsArray()));
        Assert.Empty((await reader.ReadAsync(rest["NextShardIterator"]!.GetValue<string>()))["Records"]!.AsArray());
        Assert.StartsWith("ValidationException: ", await reader.IteratorErrorAsync("AT_SEQUENCE_NUMBER", "900000000000000000000"));
        Assert.StartsWith("ValidationException: ", await reader.IteratorErrorAsync("AT_SEQUENCE_NUMBER", null));
        Assert.Equal("ValidationException: Invalid ShardIterator", await reader.ReadErrorAsync("nonsense"));
        Assert.Equal("ValidationException: One or more parameter values were invalid: Limit should be less than or equal to 1000", await reader.ReadErrorAsync(latest, ",\"Limit\":1001"));
    }

    [Fact]
    public async Task Ends_a_page_at_a_mebibyte()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", more: StreamReader.Enabled("NEW_IMAGE"));
        var reader = new StreamReader(bench, "t-1");
        var large = new string('x', 300 * 1024);
        for (var i = 0; i < 5; i++)
            await bench.PutAsync("t-1", $$$"""{"p":{"S":"{{{i}}}"},"v":{"S":"{{{large}}}"}}""");
        // Three of 300 KiB fit into 1024, a fourth does not.
        var first = await reader.ReadAsync(await reader.IteratorAsync("TRIM_HORIZON"));
        Assert.Equal(["0", "1", "2"], Keys(first["Records"]!.AsArray()));
        Assert.Equal(["3", "4"], Keys((await reader.ReadAsync(first["NextShardIterator"]!.GetValue<string>()))["Records"]!.AsArray()));
    }

    internal static IEnumerable<string> Keys(JsonArray records) => records.Select(record => record!["dynamodb"]!["Keys"]!["p"]!["S"]!.GetValue<string>());

    private static string? Value(JsonNode? record, string image) => record!["dynamodb"]![image]?["v"]!["N"]!.GetValue<string>();
}
