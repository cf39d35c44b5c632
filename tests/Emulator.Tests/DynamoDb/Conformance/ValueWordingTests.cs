namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>Which operation words a bad value how: single writes within an envelope, single reads bare, and batches of writes, transactions, scans and PartiQL in older words.</summary>
public sealed class ValueWordingTests
{
    private const string One = "1 validation error detected: ";
    private const string Wrong = "One or more parameter values were invalid: ";
    private const string NotNumeric = "The parameter cannot be converted to a numeric value";
    private const string Overflow = "Number overflow. Attempting to store a number with magnitude larger than supported range";
    private const string Underflow = "Number underflow. Attempting to store a number with magnitude smaller than supported range";
    private const string Good = """ "p":{"S":"a"} """;
    private const string Condition = ""","ConditionExpression":"n = :v","ExpressionAttributeValues":{":v":""";

    private static readonly (string Value, string Current, string Older)[] Bad =
    [
        ("""{"N":"abc"}""", $"{NotNumeric}: abc", $"{NotNumeric}: abc"),
        ("""{"N":""}""", $"{NotNumeric}: ", NotNumeric),
        ("""{"N":"1e126"}""", Overflow, Overflow),
        // As a decimal of 32 bits the exponent runs over and comes out negative.
        ("""{"N":"1e2147483647"}""", Overflow, Underflow),
        ("""{"N":"-1e99999999999"}""", Overflow, $"{NotNumeric}: -1e99999999999"),
        ("""{"N":"1e-2147483648"}""", Underflow, $"{NotNumeric}: 1e-2147483648"),
        ("""{"SS":["b","a","b","A"]}""", $"{Wrong}Input collection [\"a\", \"b\", \"b\", \"A\"] contains duplicates.", $"{Wrong}Input collection [b, a, b, A] contains duplicates."),
        ("""{"BS":["/w==","AA==","AA=="]}""", $"{Wrong}Input collection [\"AA==\",\"/w==\",\"AA==\"]of type BS contains duplicates.",
            $"{Wrong}Input collection [/w==, AA==, AA==]of type BS contains duplicates."),
        ("""{"NS":["2","1","2.0"]}""", $"{Wrong}Input collection contains duplicates.", "Input collection contains duplicates"),
    ];

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Single_writes_frame_what_is_wrong_with_the_request_itself(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        foreach (var (value, current, _) in Bad)
        {
            await Answers.AreInvalidAsync(bench,
                ("PutItem", Put($$$$""" "p":{"S":"a"},"n":{{{{value}}}} """), One + current),
                ("PutItem", Put($$$$""" "p":{"S":"a"},"n":{"M":{"x":{"L":[{{{{value}}}}]}}} """), One + current),
                ("PutItem", Put(Good, $$$$"""{{{{Condition}}}}{{{{value}}}}}"""), One + current),
                ("PutItem", Put(Good, $$$$""","Expected":{"n":{"Value":{{{{value}}}}}}"""), One + current),
                ("UpdateItem", Key("{\"S\":\"a\"}", $$$$""","UpdateExpression":"SET n = :v","ExpressionAttributeValues":{":v":{{{{value}}}}}"""), One + current),
                ("UpdateItem", Key("{\"S\":\"a\"}", $$$$""","AttributeUpdates":{"n":{"Action":"PUT","Value":{{{{value}}}}}}"""), One + current),
                ("UpdateItem", Key(value, ""","UpdateExpression":"REMOVE n" """), One + current),
                ("DeleteItem", Key("{\"S\":\"a\"}", $$$$"""{{{{Condition}}}}{{{{value}}}}}"""), One + current),
                ("DeleteItem", Key(value), One + current));
        }
        return;

        static string Put(string attributes, string more = "") => $$$$"""{"TableName":"none","Item":{{{{{attributes}}}}}{{{{more}}}}}""";
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Reads_by_key_say_it_bare_and_the_other_operations_in_older_words(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        foreach (var (value, current, older) in Bad)
        {
            var forKey = $"ExpressionAttributeValues contains invalid value: {older} for key :v";
            await Answers.AreInvalidAsync(bench,
                ("GetItem", Key(value), current),
                ("BatchGetItem", $$$$"""{"RequestItems":{"none":{"Keys":[{"p":{{{{value}}}}}]}}}""", current),
                ("Query", $$$$"""{"TableName":"none","KeyConditionExpression":"p = :p","FilterExpression":"n = :v","ExpressionAttributeValues":{":p":{"S":"a"},":v":{{{{value}}}}}}""", current),
                ("Query", $$$$"""{"TableName":"none","KeyConditions":{"p":{"ComparisonOperator":"EQ","AttributeValueList":[{"S":"a"}]}},"QueryFilter":{"n":{"ComparisonOperator":"EQ","AttributeValueList":[{{{{value}}}}]}}}""", current),
                ("Query", $$$$"""{"TableName":"none","KeyConditionExpression":"p = :p","ExpressionAttributeValues":{":p":{"S":"a"}},"ExclusiveStartKey":{"p":{{{{value}}}}}}""", current),
                ("Scan", $$$$"""{"TableName":"none","FilterExpression":"n = :v","ExpressionAttributeValues":{":v":{{{{value}}}}}}""", forKey),
                ("Scan", $$$$"""{"TableName":"none","ScanFilter":{"n":{"ComparisonOperator":"EQ","AttributeValueList":[{{{{value}}}}]}}}""", older),
                ("BatchWriteItem", $$$$"""{"RequestItems":{"none":[{"PutRequest":{"Item":{"p":{"S":"a"},"n":{{{{value}}}}}}}]}}""", older),
                ("BatchWriteItem", $$$$"""{"RequestItems":{"none":[{"DeleteRequest":{"Key":{"p":{{{{value}}}}}}}]}}""", older),
                ("TransactGetItems", $$$$"""{"TransactItems":[{"Get":{"TableName":"none","Key":{"p":{{{{value}}}}}}}]}""", older),
                ("TransactWriteItems", $$$$"""{"TransactItems":[{"Put":{"TableName":"none","Item":{"p":{"S":"a"},"n":{{{{value}}}}}}}]}""", older),
                ("TransactWriteItems", $$$$"""{"TransactItems":[{"Update":{"TableName":"none","Key":{"p":{"S":"a"}},"UpdateExpression":"SET n = :v","ExpressionAttributeValues":{":v":{{{{value}}}}}}}]}""", forKey),
                ("ExecuteStatement", $$$$"""{"Statement":"SELECT * FROM \"t-1\" WHERE p = 'a' AND n = ?","Parameters":[{{{{value}}}}]}""", older),
                ("ExecuteTransaction", $$$$"""{"TransactStatements":[{"Statement":"UPDATE \"t-1\" SET n = ? WHERE p = 'a'","Parameters":[{{{{value}}}}]}]}""", older));
        }
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Zero_is_in_range_by_the_exponent_it_is_written_with(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"n":{"N":"0e125"}}""");
        Assert.Equal("0", (await bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}}}"""))["Item"]!["n"]!["N"]!.GetValue<string>());
        const string Item = """{"TableName":"t-1","Item":{"p":{"S":"a"},"n":{"N":""";
        await Answers.AreInvalidAsync(bench,
            ("PutItem", Item + "\"0e126\"}}}", One + Overflow),
            ("PutItem", Item + "\"0e-131\"}}}", One + Underflow),
            ("PutItem", Item + "\"1e9223372036854775808\"}}}", $"{One}{NotNumeric}: 1e9223372036854775808"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Attributes_without_names_go_before_deep_values_at_the_top_and_after_them_inside(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        var deep = string.Concat(Enumerable.Repeat("""{"M":{"n":""", 40)) + """{"S":"leaf"}""" + string.Concat(Enumerable.Repeat("}}", 40));
        const string Nameless = "Empty attribute name";
        const string TooDeep = "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit";
        await Answers.AreInvalidAsync(bench,
            ("TransactWriteItems", Puts($$$$""" "":{"S":"x"},"d":{{{{deep}}}} """), Nameless),
            ("TransactWriteItems", Puts($$$$""" "d":{{{{deep}}}},"":{"S":"x"} """), Nameless),
            ("TransactWriteItems", Puts($$$$""" "m":{"M":{"":{"S":"x"}}},"d":{{{{deep}}}} """), TooDeep),
            ("TransactWriteItems", $$$$"""{"TransactItems":[{"Delete":{"TableName":"none","Key":{"p":{{{{deep}}}}},"ConditionExpression":"a = = b"}}]}""",
                "Invalid ConditionExpression: Syntax error; token: \"=\", near: \"= = b\""));
        return;

        static string Puts(string attributes) => $$$$"""{"TransactItems":[{"Put":{"TableName":"none","Item":{{{{{attributes}}}}}}}]}""";
    }

    private static string Key(string key, string more = "") => $$$$"""{"TableName":"none","Key":{"p":{{{{key}}}}}{{{{more}}}}}""";
}
