namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>Writes of one item whose values are nested so deeply that the service judges them in its older layer.</summary>
public sealed class DeepRequestTests
{
    private const string Key = """ "TableName":"none","Key":{"p":{"S":"a"}}""";
    private const string Kinds = "1 validation error detected: Value 'BOGUS' at 'returnValues' failed to satisfy constraint: "
        + "Member must satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]";
    private const string Operators = "1 validation error detected: Value 'XOR' at 'conditionalOperator' failed to satisfy constraint: Member must satisfy enum value set: [OR, AND]";
    private const string TooDeep = "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Are_worded_as_the_older_layer_does(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        static string Expected(int depth) => $$$$""" "Expected":{"a":{"Value":{{{{Deep(depth)}}}}},"b":{"Exists":false}}""";
        static string Condition(int depth) => $$$$""" "ConditionExpression":"d = :d","ExpressionAttributeValues":{":d":{{{{Deep(depth)}}}}}""";
        static string Request(params string[] members) => "{" + string.Join(',', members) + "}";
        const string Item = """ "TableName":"none","Item":{"p":{"S":"a"}}""", Xor = """ "ConditionalOperator":"XOR" """, Bogus = """ "ReturnValues":"BOGUS" """, New = """ "ReturnValues":"UPDATED_NEW" """;
        await Answers.AreInvalidAsync(bench,
            ("PutItem", Request(Item, Xor, Expected(100)), Operators),
            ("UpdateItem", Request(Key, """ "AttributeUpdates":{"x":{"Value":{"S":"1"}}}""", Xor, Expected(100)), Operators),
            ("PutItem", Request(Item, Xor, Expected(40)), "1 validation error detected: Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]"),
            ("DeleteItem", Request(Key, Bogus, Condition(63)), Kinds),
            ("DeleteItem", Request(Key, Bogus, Expected(63)), Kinds),
            ("DeleteItem", Request($$$$""" "TableName":"none","Key":{"p":{{{{Deep(100)}}}}}""", Bogus), Kinds),
            ("DeleteItem", Request(Key, New, Condition(100)), "ReturnValues can only be ALL_OLD or NONE"),
            ("DeleteItem", Request(Key, New, Condition(40)), "1 validation error detected: ReturnValues can only be ALL_OLD or NONE"),
            ("DeleteItem", Request(Key, Condition(63)), $"ExpressionAttributeValues contains invalid value: {TooDeep} for key :d"),
            ("DeleteItem", Request(Key, Condition(62)), $"1 validation error detected: {TooDeep}"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Taking_from_a_set_needs_what_lies_around_it(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"m":{"M":{"s":{"SS":["x","y"]}}},"t":{"S":"text"}}""");
        const string Invalid = "The document path provided in the update expression is invalid for update";
        static string Delete(string path, string key = "a") =>
            $$$$"""{"TableName":"t-1","Key":{"p":{"S":"{{{{key}}}}"}},"UpdateExpression":"DELETE {{{{path}}}} :v","ExpressionAttributeValues":{":v":{"SS":["x"]}}}""";
        await Answers.AreInvalidAsync(bench,
            ("UpdateItem", Delete("absent.s"), Invalid), ("UpdateItem", Delete("t.s"), Invalid), ("UpdateItem", Delete("absent[0]"), Invalid), ("UpdateItem", Delete("absent.s", "new"), Invalid));
        await bench.CallAsync("UpdateItem", Delete("absent"));
        await bench.CallAsync("UpdateItem", Delete("m.absent"));
        await bench.CallAsync("UpdateItem", Delete("m.s"));
        Assert.Equal("""{"p":{"S":"a"},"m":{"M":{"s":{"SS":["y"]}}},"t":{"S":"text"}}""", (await bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}}}"""))["Item"]!.ToJsonString());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task The_root_says_that_the_service_is_there(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        Assert.Equal("healthy: dynamodb.eu-central-1.amazonaws.com ", await bench.GetTextAsync("/"));
    }

    private static string Deep(int depth) => string.Concat(Enumerable.Repeat("""{"M":{"n":""", depth)) + """{"S":"leaf"}""" + new string('}', 2 * depth);
}
