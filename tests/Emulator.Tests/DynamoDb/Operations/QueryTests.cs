namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Reading the items of one partition.</summary>
public sealed class QueryTests
{
    [Fact]
    public async Task Orders_numbers_by_value_and_honours_each_condition()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", "N");
        foreach (var n in new[] { "10", "-5", "9", "0.5", "100", "0", "-50" })
            await bench.PutAsync("t-1", $$$$"""{"p":{"S":"a"},"s":{"N":"{{{{n}}}}"}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"b"},"s":{"N":"7"}}""");
        (string Condition, string Values, string Expected)[] cases =
        [
            ("p = :p", "", "-50 -5 0 0.5 9 10 100"),
            ("p = :p AND s < :x", "9", "-50 -5 0 0.5"),
            ("p = :p AND s <= :x", "9", "-50 -5 0 0.5 9"),
            ("p = :p AND s > :x", "0", "0.5 9 10 100"),
            (":x <= s AND p = :p", "10", "10 100"),
            ("p = :p AND s = :x", "0.50", "0.5"),
        ];
        foreach (var (condition, value, expected) in cases)
        {
            var values = value.Length == 0 ? "" : $$$$""",":x":{"N":"{{{{value}}}}"}""";
            var answer = await bench.CallAsync("Query", $$$$"""
                {"TableName":"t-1","KeyConditionExpression":"{{{{condition}}}}","ExpressionAttributeValues":{":p":{"S":"a"}{{{{values}}}} } }
                """);
            Assert.Equal(expected, string.Join(' ', answer["Items"]!.AsArray().Select(item => item!["s"]!["N"]!.GetValue<string>())));
        }
    }

    [Fact]
    public async Task Orders_text_by_its_utf8_bytes_and_finds_beginnings()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", "S");
        foreach (var s in new[] { "b", "a", "ab", "\\uE000", "\\uD83D\\uDE00", "a\\u0000", "abc" })
            await bench.PutAsync("t-1", $$$$"""{"p":{"S":"a"},"s":{"S":"{{{{s}}}}"}}""");
        async Task<string[]> Keys(string condition, string values) =>
            [.. (await bench.CallAsync("Query", $$$$"""{"TableName":"t-1","KeyConditionExpression":"{{{{condition}}}}","ExpressionAttributeValues":{":p":{"S":"a"}{{{{values}}}}}}"""))["Items"]!
                .AsArray().Select(item => item!["s"]!["S"]!.GetValue<string>())];
        Assert.Equal(["a", "a\0", "ab", "abc", "b", "\uE000", "\U0001F600"], await Keys("p = :p", ""));
        Assert.Equal(["ab", "abc"], await Keys("p = :p AND begins_with(s, :x)", """,":x":{"S":"ab"}"""));
        Assert.Equal(["a\0", "ab"], await Keys("p = :p AND s BETWEEN :x AND :y", """,":x":{"S":"a\u0000"},":y":{"S":"ab"}"""));
    }

    [Fact]
    public async Task Pages_through_an_index_with_equal_sort_keys()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CallAsync("CreateTable", """
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST",
             "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"g","AttributeType":"S"},{"AttributeName":"s","AttributeType":"N"}],
             "KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],"GlobalSecondaryIndexes":[{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}],"Projection":{"ProjectionType":"INCLUDE","NonKeyAttributes":["v"]}}]}
            """);
        for (var i = 0; i < 7; i++)
            await bench.PutAsync("t-1", $$$$"""{"p":{"S":"p{{{{i}}}}"},"g":{"S":"x"},"s":{"N":"{{{{i / 3}}}}"},"v":{"N":"{{{{i}}}}"},"w":{"S":"not projected"}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"sparse"},"g":{"S":"x"}}""");
        foreach (var forward in new[] { true, false })
        {
            var seen = new List<string>();
            var start = "";
            do
            {
                var page = await bench.CallAsync("Query", $$$$"""
                    {"TableName":"t-1","IndexName":"by-g","KeyConditionExpression":"g = :g","ExpressionAttributeValues":{":g":{"S":"x"} },"Limit":2,
                     "ScanIndexForward":{{{{(forward ? "true" : "false")}}}}{{{{start}}}}}
                    """);
                foreach (var item in page["Items"]!.AsArray())
                {
                    Assert.Equal(["g", "p", "s", "v"], item!.AsObject().Select(pair => pair.Key).Order());
                    seen.Add(item["s"]!["N"]!.GetValue<string>() + item["p"]!["S"]!.GetValue<string>());
                }
                start = page["LastEvaluatedKey"] is { } last ? $$$$""","ExclusiveStartKey":{{{{last.ToJsonString()}}}}""" : "";
            }
            while (start.Length > 0);
            Assert.Equal(7, seen.Distinct().Count());
            Assert.Equal(7, seen.Count);
            Assert.Equal(forward ? "0001112" : "2111000", string.Concat(seen.Select(entry => entry[0])));
        }
    }

    [Fact]
    public async Task Counts_what_it_read_and_what_passed_the_filter()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", "N");
        for (var i = 0; i < 6; i++)
            await bench.PutAsync("t-1", $$$$"""{"p":{"S":"a"},"s":{"N":"{{{{i}}}}"},"even":{"BOOL":{{{{(i % 2 == 0 ? "true" : "false")}}}}}}""");
        var answer = await bench.CallAsync("Query", """
            {"TableName":"t-1","KeyConditionExpression":"p = :p","FilterExpression":"even = :yes","Limit":5,"Select":"COUNT",
             "ExpressionAttributeValues":{":p":{"S":"a"},":yes":{"BOOL":true}}}
            """);
        Assert.Equal("""{"Count":3,"ScannedCount":5,"LastEvaluatedKey":{"p":{"S":"a"},"s":{"N":"4"}}}""", answer.ToJsonString());
    }

    [Fact]
    public async Task Ends_a_page_before_it_exceeds_a_mebibyte()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", "N");
        for (var i = 0; i < 4; i++)
            await bench.PutAsync("t-1", $$$$"""{"p":{"S":"a"},"s":{"N":"{{{{i}}}}"},"v":{"S":"{{{{new string('x', 300_000)}}}}"}}""");
        var answer = await bench.CallAsync("Query", """{"TableName":"t-1","KeyConditionExpression":"p = :p","ExpressionAttributeValues":{":p":{"S":"a"}}}""");
        Assert.Equal(3, answer["Count"]!.GetValue<int>());
        Assert.Equal("2", answer["LastEvaluatedKey"]!["s"]!["N"]!.GetValue<string>());
    }

    [Fact]
    public async Task Refuses_conditions_that_are_no_key_conditions()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", "N");
        (string Condition, string Values, string Message)[] cases =
        [
            ("p > :p", "", "Query key condition not supported"),
            ("s = :x", ",", "Query condition missed key schema element: p"),
            ("p = :p AND x = :x", ",", "Query condition missed key schema element: s"),
            ("p = :p OR s = :x", ",", "Invalid operator used in KeyConditionExpression: OR"),
            ("p = :p AND s <> :x", ",", "Invalid operator used in KeyConditionExpression: <>"),
            ("p = :p AND p = :x", ",", "Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key"),
            ("p = :x", ",N", "One or more parameter values were invalid: Condition parameter type does not match schema type"),
            ("p.x = :p", "", "KeyConditionExpressions cannot have conditions on nested attributes"),
        ];
        foreach (var (condition, values, message) in cases)
        {
            var given = values == ",N" ? """{":x":{"N":"1"}}""" : values == "," && condition.Contains(":p", StringComparison.Ordinal) ? """{":p":{"S":"a"},":x":{"N":"1"}}"""
                : values == "," ? """{":x":{"N":"1"}}""" : """{":p":{"S":"a"}}""";
            Assert.Equal("ValidationException: " + message,
                await bench.ErrorAsync("Query", $$$$"""{"TableName":"t-1","KeyConditionExpression":"{{{{condition}}}}","ExpressionAttributeValues":{{{{given}}}}}"""));
        }
        Assert.Equal("ValidationException: Filter Expression can only contain non-primary key attributes: Primary key attribute: s", await bench.ErrorAsync("Query",
            """{"TableName":"t-1","KeyConditionExpression":"p = :p","FilterExpression":"s = :x","ExpressionAttributeValues":{":p":{"S":"a"},":x":{"N":"1"}}}"""));
        Assert.Equal("ValidationException: The table does not have the specified index: nope", await bench.ErrorAsync("Query",
            """{"TableName":"t-1","IndexName":"nope","KeyConditionExpression":"p = :p","ExpressionAttributeValues":{":p":{"S":"a"}}}"""));
    }

    [Fact]
    public async Task Reads_a_local_index_consistently_and_unprojected_attributes_too()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CallAsync("CreateTable", """
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST",
             "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"S"},{"AttributeName":"l","AttributeType":"N"}],
             "KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}],
             "LocalSecondaryIndexes":[{"IndexName":"by-l","KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"l","KeyType":"RANGE"}],"Projection":{"ProjectionType":"KEYS_ONLY"}}]}
            """);
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"s":{"S":"1"},"l":{"N":"2"},"v":{"S":"x"}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"s":{"S":"2"},"l":{"N":"1"},"v":{"S":"y"}}""");
        var answer = await bench.CallAsync("Query", """
            {"TableName":"t-1","IndexName":"by-l","ConsistentRead":true,"KeyConditionExpression":"p = :p","ProjectionExpression":"v","ExpressionAttributeValues":{":p":{"S":"a"}}}
            """);
        Assert.Equal("""[{"v":{"S":"y"}},{"v":{"S":"x"}}]""", answer["Items"]!.ToJsonString());
    }
}
