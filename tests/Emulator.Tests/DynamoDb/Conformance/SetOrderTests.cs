namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>Sets come back in the service's order: numbers by value, texts and binaries by their bytes.</summary>
public sealed class SetOrderTests
{
    // U+10000 is longer in UTF-8 than U+FFFD and behind it, though in UTF-16 it begins with D800.
    private const string Ordered = """
        {"p":{"S":"a"},"t":{"SS":["","B","a","ab","\uFFFD","\uD800\uDC00"]},"n":{"NS":["-2","1.5","10"]},"b":{"BS":["","AQ==","AQI=","Ag=="]},"m":{"M":{"l":{"L":[{"SS":["x","y"]}]}}}}
        """;

    private const string Given = """
        {"p":{"S":"a"},"t":{"SS":["ab","\uD800\uDC00","a","\uFFFD","B",""]},"n":{"NS":["10","-2","1.5"]},"b":{"BS":["Ag==","AQI=","","AQ=="]},"m":{"M":{"l":{"L":[{"SS":["y","x"]}]}}}}
        """;

    [Theory, ClassData(typeof(BothTransports))]
    public async Task However_they_are_put(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", Given);
        Assert.Equal(Normal(Ordered), (await ItemAsync(bench)).ToJsonString());
        var statement = """{"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'b', 't': <<'z', 'k'>>, 'n': <<3, 1>>}"}""";
        await bench.CallAsync("ExecuteStatement", statement);
        Assert.Equal("""{"p":{"S":"b"},"t":{"SS":["k","z"]},"n":{"NS":["1","3"]}}""", (await ItemAsync(bench, "b")).ToJsonString());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task After_elements_are_added_and_removed(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"t":{"SS":["c"]},"n":{"NS":["7"]}}""");
        var added = await bench.CallAsync("UpdateItem", """
            {"TableName":"t-1","Key":{"p":{"S":"a"}},"UpdateExpression":"ADD t :t, n :n","ExpressionAttributeValues":{":t":{"SS":["d","a"]},":n":{"NS":["-1","70"]}},"ReturnValues":"UPDATED_NEW"}
            """);
        Assert.Equal("""{"t":{"SS":["a","c","d"]},"n":{"NS":["-1","7","70"]}}""", added["Attributes"]!.ToJsonString());
        await bench.CallAsync("UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}},"UpdateExpression":"DELETE t :t","ExpressionAttributeValues":{":t":{"SS":["c"]}}}""");
        Assert.Equal("""{"p":{"S":"a"},"t":{"SS":["a","d"]},"n":{"NS":["-1","7","70"]}}""", (await ItemAsync(bench)).ToJsonString());
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> ItemAsync(DynamoDbBench bench, string key = "a") =>
        (await bench.CallAsync("GetItem", $$$$"""{"TableName":"t-1","Key":{"p":{"S":"{{{{key}}}}"}}}"""))["Item"]!;

    private static string Normal(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString();
}
