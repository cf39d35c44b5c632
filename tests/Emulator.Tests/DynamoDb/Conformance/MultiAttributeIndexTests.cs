using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>Global indexes whose partition or sort key is made of several attributes.</summary>
public sealed class MultiAttributeIndexTests
{
    private const string Table = """
        {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],
         "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"h1","AttributeType":"S"},{"AttributeName":"h2","AttributeType":"N"},
          {"AttributeName":"r1","AttributeType":"S"},{"AttributeName":"r2","AttributeType":"N"},{"AttributeName":"r3","AttributeType":"S"}],
         "GlobalSecondaryIndexes":[{"IndexName":"multi","Projection":{"ProjectionType":"KEYS_ONLY"},"KeySchema":[{"AttributeName":"h1","KeyType":"HASH"},{"AttributeName":"h2","KeyType":"HASH"},
          {"AttributeName":"r1","KeyType":"RANGE"},{"AttributeName":"r2","KeyType":"RANGE"},{"AttributeName":"r3","KeyType":"RANGE"}]}]}
        """;

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Are_searched_by_the_whole_partition_and_the_sort_key_from_its_left(bool http)
    {
        await using var bench = await FillAsync(http);
        (string Condition, string Values, string Expected)[] cases =
        [
            ("h1 = :h AND h2 = :n", "", "a g b c d"),
            ("h2 = :n AND h1 = :h AND r1 = :x", """,":x":{"S":"x"}""", "a g b c"),
            ("h1 = :h AND h2 = :n AND r1 > :x", """,":x":{"S":"x"}""", "d"),
            ("h1 = :h AND h2 = :n AND begins_with(r1, :x)", """,":x":{"S":"x"}""", "a g b c"),
            ("h1 = :h AND h2 = :n AND r1 = :x AND r2 >= :m", """,":x":{"S":"x"},":m":{"N":"2.0"}""", "g b c"),
            ("h1 = :h AND h2 = :n AND r2 BETWEEN :m AND :l AND r1 = :x", """,":x":{"S":"x"},":m":{"N":"1"},":l":{"N":"9"}""", "a g b"),
            ("h1 = :h AND h2 = :n AND r1 = :x AND r2 = :m AND r3 = :y", """,":x":{"S":"x"},":m":{"N":"2"},":y":{"S":"p"}""", "b"),
            ("h1 = :h AND h2 = :n AND r1 = :x AND r2 = :m AND r3 < :y", """,":x":{"S":"x"},":m":{"N":"2"},":y":{"S":"p"}""", "g"),
        ];
        foreach (var (condition, values, expected) in cases)
        {
            Assert.Equal(expected, Keys(await bench.CallAsync("Query", Query(condition, values))));
            Assert.Equal(string.Join(' ', expected.Split(' ').Reverse()), Keys(await bench.CallAsync("Query", Query(condition, values, ""","ScanIndexForward":false"""))));
        }
        var legacy = await bench.CallAsync("Query", """
            {"TableName":"t-1","IndexName":"multi","KeyConditions":{"h1":{"ComparisonOperator":"EQ","AttributeValueList":[{"S":"h"}]},"h2":{"ComparisonOperator":"EQ","AttributeValueList":[{"N":"1"}]},
             "r1":{"ComparisonOperator":"EQ","AttributeValueList":[{"S":"x"}]},"r2":{"ComparisonOperator":"GT","AttributeValueList":[{"N":"2"}]}}}
            """);
        Assert.Equal("c", Keys(legacy));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Page_by_all_attributes_of_both_keys(bool http)
    {
        await using var bench = await FillAsync(http);
        var (seen, start) = (new List<string>(), "");
        do
        {
            var page = await bench.CallAsync("Query", Query("h1 = :h AND h2 = :n", "", $",\"Limit\":2{start}"));
            seen.Add(Keys(page));
            if (page["LastEvaluatedKey"] is not JsonObject last)
                break;
            Assert.Equal("h1 h2 p r1 r2 r3", string.Join(' ', last.Select(part => part.Key).Order(StringComparer.Ordinal)));
            start = $",\"ExclusiveStartKey\":{last.ToJsonString()}";
        }
        while (seen.Count < 9);
        Assert.Equal(["a g", "b c", "d"], seen);
        var scanned = await bench.CallAsync("Scan", """{"TableName":"t-1","IndexName":"multi","Select":"COUNT"}""");
        // Of nine items one lacks a sort attribute and one a partition attribute.
        Assert.Equal(7, scanned["Count"]!.GetValue<int>());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Refuse_conditions_with_gaps(bool http)
    {
        await using var bench = await FillAsync(http);
        const string Because = " must have equality conditions specified in the query because a condition is present on key attribute ";
        const string X = """,":x":{"S":"x"}""", M = """,":m":{"N":"1"}""", Y = """,":y":{"S":"y"}""";
        await Answers.AreInvalidAsync(bench,
            ("Query", OnlyFirst("h1 = :h"), "HASH key attributes h2 must have equality conditions specified in the query"),
            ("Query", OnlyFirst("r1 = :h"), "HASH key attributes h1, h2 must have equality conditions specified in the query"),
            ("Query", Query("h1 = :h AND h2 > :n", ""), "HASH key attributes h2 must have equality conditions specified in the query"),
            ("Query", Query("h1 = :h AND h2 = :n AND r2 = :m", M), $"RANGE key attributes r1{Because}r2"),
            ("Query", Query("h1 = :h AND h2 = :n AND r3 = :y", Y), $"RANGE key attributes r1, r2{Because}r3"),
            ("Query", Query("h1 = :h AND h2 = :n AND r1 = :x AND r3 = :y", X + Y), $"RANGE key attributes r2{Because}r3"),
            ("Query", Query("h1 = :h AND h2 = :n AND r1 > :x AND r2 = :m", X + M), $"RANGE key attributes r1{Because}r2"),
            ("Query", Query("h1 = :h AND h2 = :n AND r1 = :m", M), "One or more parameter values were invalid: Condition parameter type does not match schema type"),
            ("Query", Query("h1 = :h AND h2 = :n AND z = :x", X), "Query condition missed key schema element: r1"),
            ("Query", Query("h1 = :h AND h2 = :n", X, ""","FilterExpression":"r3 = :x" """), "Filter Expression can only contain non-primary key attributes: Primary key attribute: r3"),
            ("Query", Query("h1 = :h AND h2 = :n", "", ""","ExclusiveStartKey":{"p":{"S":"a"},"h1":{"S":"h"},"h2":{"N":"1"},"r1":{"S":"x"},"r2":{"N":"1"}}"""), "The provided starting key is invalid"),
            ("Query", Query("h1 = :h AND h2 = :n", "", ""","ExclusiveStartKey":{"p":{"S":"a"},"h1":{"S":"h"},"h2":{"N":"2"},"r1":{"S":"x"},"r2":{"N":"1"},"r3":{"S":"p"}}"""),
                "The provided starting key is outside query boundaries based on provided conditions"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Check_the_keys_of_items(bool http)
    {
        await using var bench = await FillAsync(http);
        var (half, most) = (new string('k', 600), new string('k', 2049));
        await Answers.AreInvalidAsync(bench,
            ("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"z"},"h2":{"S":"b"}}}""",
                "One or more parameter values were invalid: Type mismatch for Index Key h2 Expected: N Actual: S IndexName: multi"),
            ("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"z"},"r3":{"S":""}}}""", "One or more parameter values are not valid. A value specified for a secondary index key is not supported. "
                + "The AttributeValue for a key attribute cannot contain an empty string value. IndexName: multi, IndexKey: r3"),
            // 600 + 2 bytes for the number 1 + 600.
            ("PutItem", $$$$"""{"TableName":"t-1","Item":{"p":{"S":"z"},"r1":{"S":"{{{{half}}}}"},"r2":{"N":"1"},"r3":{"S":"{{{{half}}}}"}}}""",
                "Aggregate size for RANGE key attributes r1, r2, r3 of index multi has exceeded limit 1024 bytes, with actual size 1202 bytes"),
            ("PutItem", $$$$"""{"TableName":"t-1","Item":{"p":{"S":"z"},"h1":{"S":"{{{{most}}}}"}}}""",
                "Aggregate size for HASH key attributes h1, h2 of index multi has exceeded limit 2048 bytes, with actual size 2049 bytes"),
            ("UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}},"UpdateExpression":"SET r3.x = :v","ExpressionAttributeValues":{":v":{"S":"x"}}}""",
                "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: r3"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Have_at_most_four_attributes_on_each_side(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        const string Wrong = "One or more parameter values were invalid: ";
        await Answers.AreInvalidAsync(bench,
            ("CreateTable", Create("a:HASH b:HASH c:HASH d:HASH e:HASH"), Wrong + "The KeySchema exceeds the maximum allowed number of HASH key attributes"),
            ("CreateTable", Create("a:HASH b:RANGE c:RANGE d:RANGE e:RANGE f:RANGE"), Wrong + "The KeySchema exceeds the maximum allowed number of RANGE key attributes"),
            ("CreateTable", Create("a:HASH b:RANGE c:HASH"), Wrong + "All HASH key attributes must precede RANGE key attributes in the KeySchema"),
            ("CreateTable", Create("a:RANGE b:HASH"), "Invalid KeySchema: The first KeySchemaElement is not a HASH key type"),
            ("CreateTable", Create("a:HASH b:HASH a:RANGE"), "The KeySchema contains multiple key attributes with the same name"));
        var made = await bench.CallAsync("CreateTable", Create("a:HASH b:HASH c:HASH d:HASH e:RANGE f:RANGE g:RANGE h:RANGE"));
        Assert.Equal(8, made["TableDescription"]!["GlobalSecondaryIndexes"]![0]!["KeySchema"]!.AsArray().Count);
        Assert.Equal("ValidationException: 1 validation error detected: Value '[KeySchemaElement(attributeName=p, keyType=HASH), KeySchemaElement(attributeName=a, keyType=RANGE), "
            + "KeySchemaElement(attributeName=b, keyType=RANGE)]' at 'keySchema' failed to satisfy constraint: Member must have length less than or equal to 2",
            await bench.ErrorAsync("CreateTable", """
                {"TableName":"t-3","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"a","AttributeType":"S"},{"AttributeName":"b","AttributeType":"S"}],
                 "KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"a","KeyType":"RANGE"},{"AttributeName":"b","KeyType":"RANGE"}]}
                """));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Are_out_of_reach_of_statements(bool http)
    {
        await using var bench = await FillAsync(http);
        const string Refused = "PartiQL statements cannot be executed on tables with multi-attribute HASH keys or multi-attribute RANGE keys.";
        await Answers.AreInvalidAsync(bench,
            ("ExecuteStatement", """{"Statement":"SELECT * FROM \"t-1\".\"multi\" WHERE h1 = 5"}""", Refused),
            ("ExecuteStatement", """{"Statement":"SELECT p FROM \"t-1\".\"multi\" WHERE h1 = 'h' AND h2 = 1 ORDER BY r1 DESC"}""", Refused),
            ("ExecuteStatement", """{"Statement":"SELECT * FROM \"t-1\".\"multi\" WHERE"}""", "Statement wasn't well formed, can't be processed: Unexpected term"));
        var batch = await bench.CallAsync("BatchExecuteStatement", """{"Statements":[{"Statement":"SELECT * FROM \"t-1\".\"multi\" WHERE h1 = 'h'"},{"Statement":"SELECT * FROM \"t-1\" WHERE p = 'a'"}]}""");
        Assert.Equal(Refused, batch["Responses"]![0]!["Error"]!["Message"]!.GetValue<string>());
        Assert.Equal("a", batch["Responses"]![1]!["Item"]!["p"]!["S"]!.GetValue<string>());
    }

    [Fact]
    public void Come_back_from_the_journal_and_are_filled_when_they_are_added()
    {
        var engine = new Engine();
        engine.Create(Table);
        engine.Put("""{"TableName":"t-1","Item":{"p":{"S":"b"},"h1":{"S":"h"},"h2":{"N":"1"},"r1":{"S":"x"},"r2":{"N":"10"},"r3":{"S":"p"}}}""");
        engine.Put("""{"TableName":"t-1","Item":{"p":{"S":"a"},"h1":{"S":"h"},"h2":{"N":"1"},"r1":{"S":"x"},"r2":{"N":"9"},"r3":{"S":"q"}}}""");
        engine.UpdateTable("""
            {"TableName":"t-1","AttributeDefinitions":[{"AttributeName":"h2","AttributeType":"N"},{"AttributeName":"r1","AttributeType":"S"},
             {"AttributeName":"r2","AttributeType":"N"},{"AttributeName":"r3","AttributeType":"S"}],"GlobalSecondaryIndexUpdates":[{"Create":{"IndexName":"later","Projection":{"ProjectionType":"ALL"},
             "KeySchema":[{"AttributeName":"h2","KeyType":"HASH"},{"AttributeName":"r1","KeyType":"HASH"},{"AttributeName":"r3","KeyType":"RANGE"},{"AttributeName":"r2","KeyType":"RANGE"}]}}]}
            """);
        var again = Engine.Replay(engine.Journal.Records);
        const string A = """{"p":{"S":"a"},"h1":{"S":"h"},"h2":{"N":"1"},"r1":{"S":"x"},"r2":{"N":"9"},"r3":{"S":"q"}}""", B = """{"p":{"S":"b"},"h1":{"S":"h"},"h2":{"N":"1"},"r1":{"S":"x"},"r2":{"N":"10"},"r3":{"S":"p"}}""";
        foreach (var one in new[] { engine, again })
        {
            Assert.Equal($"{A}\n{B}", one.Dump("t-1", "multi"));
            Assert.Equal($"{B}\n{A}", one.Dump("t-1", "later"));
        }
    }

    private static async Task<DynamoDbBench> FillAsync(bool http)
    {
        var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CallAsync("CreateTable", Table);
        string[] items = ["a h 1 x 1 p", "b h 1 x 2 p", "c h 1 x 10 p", "d h 1 y 1 q", "e h 2 x 1 p", "f i 1 x 1 p", "g h 1 x 2 o"];
        foreach (var item in items.Select(text => text.Split(' ')))
        {
            await bench.PutAsync("t-1", $$$$"""
                {"p":{"S":"{{{{item[0]}}}}"},"h1":{"S":"{{{{item[1]}}}}"},"h2":{"N":"{{{{item[2]}}}}"},"r1":{"S":"{{{{item[3]}}}}"},"r2":{"N":"{{{{item[4]}}}}"},"r3":{"S":"{{{{item[5]}}}}"}}
                """);
        }
        await bench.PutAsync("t-1", """{"p":{"S":"sparse-1"},"h1":{"S":"h"},"h2":{"N":"1"},"r1":{"S":"x"},"r2":{"N":"1"}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"sparse-2"},"h1":{"S":"h"},"r1":{"S":"x"},"r2":{"N":"1"},"r3":{"S":"p"}}""");
        return bench;
    }

    private static string Query(string condition, string values, string more = "") => $$$$"""
        {"TableName":"t-1","IndexName":"multi","KeyConditionExpression":"{{{{condition}}}}","ExpressionAttributeValues":{":h":{"S":"h"},":n":{"N":"1"}{{{{values}}}}}{{{{more}}}}}
        """;

    private static string OnlyFirst(string condition) =>
        $$$$"""{"TableName":"t-1","IndexName":"multi","KeyConditionExpression":"{{{{condition}}}}","ExpressionAttributeValues":{":h":{"S":"h"}}}""";

    private static string Create(string keys)
    {
        var parts = keys.Split(' ').Select(key => key.Split(':')).ToList();
        var definitions = parts.Select(part => part[0]).Append("p").Distinct().Select(name => $$"""{"AttributeName":"{{name}}","AttributeType":"S"}""");
        return $$"""
            {"TableName":"t-2","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],"AttributeDefinitions":[{{string.Join(',', definitions)}}],
             "GlobalSecondaryIndexes":[{"IndexName":"multi","Projection":{"ProjectionType":"ALL"},"KeySchema":[{{string.Join(',', parts.Select(part => $$"""{"AttributeName":"{{part[0]}}","KeyType":"{{part[1]}}"}"""))}}]}]}
            """;
    }

    private static string Keys(JsonObject page) => string.Join(' ', page["Items"]!.AsArray().Select(item => item!["p"]!["S"]!.GetValue<string>()));
}
