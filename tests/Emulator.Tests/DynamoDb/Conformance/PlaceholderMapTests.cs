namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>What the maps of names and values demand of their entries, in the service's words.</summary>
public sealed class PlaceholderMapTests
{
    private const string Names = "ExpressionAttributeNames contains invalid key: ";
    private const string Values = "ExpressionAttributeValues contains invalid key: ";
    private const string TooLong = "The expression attribute map contains a key that is too long;";
    private static readonly string Long = new('a', 255);

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Keys_are_a_sign_and_a_word_of_at_most_255_bytes_and_names_are_not_empty(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await Answers.AreInvalidAsync(bench,
            ("GetItem", Get("#", """ "#":"a" """), Names + "Syntax error; key: \"#\""),
            ("GetItem", Get("#a", """ "#a-b":"a" """), Names + "Syntax error; key: \"#a-b\""),
            ("GetItem", Get("#a", $""" "#{Long}":"a" """), Names + TooLong + " size of key: 256"),
            ("GetItem", Get("#a", $""" "#{Long}-x":"a" """), Names + TooLong + " size of key: 258"),
            ("GetItem", Get("#a", """ "#a":"" """), "ExpressionAttributeNames contains invalid value: Empty attribute name for key #a"),
            ("Scan", Scan("a = :", """ ":":{"S":"x"} """), Values + "Syntax error; key: \":\""),
            ("Scan", Scan("a = :v", $$""" ":{{Long}}":{"S":"x"} """), Values + TooLong),
            ("Scan", Scan("a = :v", """ ":v":{} """), "ExpressionAttributeValues contains invalid value: Supplied AttributeValue is empty, must contain exactly one of the supported datatypes for key :v"));
        var longest = Long[..254];
        await bench.CallAsync("GetItem", Get("#" + longest, $""" "#{longest}":"a" """));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Sets_have_no_null_among_their_elements(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        const string Framed = "1 validation error detected: ";
        const string Wrong = "One or more parameter values were invalid: ";
        const string Text = Wrong + "An string set may not have a null string as a member";
        await Answers.AreInvalidAsync(bench,
            ("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"a"},"v":{"SS":["a",null]}}}""", Framed + Text),
            ("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"a"},"v":{"L":[{"NS":[null]}]}}}""", Framed + Wrong + "An number set may not have a null string as a member"),
            ("BatchWriteItem", """{"RequestItems":{"t-1":[{"PutRequest":{"Item":{"p":{"S":"a"},"v":{"BS":["QQ==",null]}}}}]}}""", Wrong + "Binary sets may not contain null or empty values"),
            ("Scan", Scan("a = :v", """ ":v":{"SS":[null]} """), $"ExpressionAttributeValues contains invalid value: {Text} for key :v"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Transactions_let_names_and_values_be_that_no_expression_could_use(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.CallAsync("TransactWriteItems", """
            {"TransactItems":[
              {"Put":{"TableName":"t-1","Item":{"p":{"S":"a"}},"ExpressionAttributeNames":{"#n":"x"}}},
              {"Delete":{"TableName":"t-1","Key":{"p":{"S":"b"}},"ExpressionAttributeValues":{":v":{"N":"1"}}}}]}
            """);
        var got = await bench.CallAsync("TransactGetItems", """{"TransactItems":[{"Get":{"TableName":"t-1","Key":{"p":{"S":"a"}},"ExpressionAttributeNames":{"#n":"x"}}}]}""");
        Assert.Equal("""{"p":{"S":"a"}}""", got["Responses"]![0]!["Item"]!.ToJsonString());
        const string Unused = "Value provided in ExpressionAttributeNames unused in expressions: keys: {#n}";
        await Answers.AreInvalidAsync(bench,
            ("TransactWriteItems", """{"TransactItems":[{"Put":{"TableName":"t-1","Item":{"p":{"S":"a"}},"ConditionExpression":"attribute_exists(p)","ExpressionAttributeNames":{"#n":"x"}}}]}""", Unused),
            ("TransactGetItems", """{"TransactItems":[{"Get":{"TableName":"t-1","Key":{"p":{"S":"a"}},"ProjectionExpression":"p","ExpressionAttributeNames":{"#n":"x"}}}]}""", Unused));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Counts_have_no_projection(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        const string Counted = "Cannot specify the ProjectionExpression when choosing to get only the Count";
        await Answers.AreInvalidAsync(bench,
            ("Query", """{"TableName":"t-1","KeyConditionExpression":"p = :p","ExpressionAttributeValues":{":p":{"S":"a"}},"Select":"COUNT","ProjectionExpression":"p"}""", "1 validation error detected: " + Counted),
            ("Scan", """{"TableName":"t-1","Select":"COUNT","ProjectionExpression":"p"}""", Counted));
    }

    private static string Get(string projection, string names) =>
        $$$"""{"TableName":"t-1","Key":{"p":{"S":"a"}},"ProjectionExpression":"{{{projection}}}","ExpressionAttributeNames":{{{{names}}}} }""";

    private static string Scan(string filter, string values) =>
        $$$"""{"TableName":"t-1","FilterExpression":"{{{filter}}}","ExpressionAttributeValues":{{{{values}}}} }""";
}
