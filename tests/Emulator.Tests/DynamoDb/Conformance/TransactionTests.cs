using System.Text;

namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>What fails a transaction as a request, what cancels it, and in which order the service looks.</summary>
public sealed class TransactionTests
{
    private const string EmptyKey = "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: p";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Actions_are_judged_by_themselves_before_any_table_is_looked_for(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        const string Missing = """{"Put":{"TableName":"none","Item":{"p":{"S":"a"}}}}""";
        await Answers.AreInvalidAsync(bench,
            ("TransactWriteItems", $$$$$$$$"""{"TransactItems":[{{{{{{{{Missing}}}}}}}},{"ConditionCheck":{"TableName":"t-1","Key":{"p":{"S":"a"}},"ConditionExpression":"attribute_not_exists("}}]}""",
                "Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"(\""),
            ("TransactWriteItems", $$$$$$$$"""{"TransactItems":[{{{{{{{{Missing}}}}}}}},{"Delete":{"TableName":"t-1","Key":{"p":{"S":"a"}},"ConditionExpression":"attribute_exists(p)","ExpressionAttributeValues":{":v":{"S":"x"}}}}]}""",
                "Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}"),
            ("TransactWriteItems", """{"TransactItems":[{"Put":{"TableName":"none"}},{"Update":{"TableName":"a;b","Key":{}}}]}""",
                "3 validation errors detected: Value null at 'transactItems.1.member.put.item' failed to satisfy constraint: Member must not be null; "
                + "Value 'a;b' at 'transactItems.2.member.update.tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+; "
                + "Value null at 'transactItems.2.member.update.updateExpression' failed to satisfy constraint: Member must not be null"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task An_empty_key_fails_the_request_and_a_wrong_one_cancels_it_alone(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await Answers.AreInvalidAsync(bench,
            ("TransactWriteItems", """{"TransactItems":[{"Put":{"TableName":"t-1","Item":{"p":{"S":""}}}}]}""", EmptyKey),
            ("TransactWriteItems", """{"TransactItems":[{"Delete":{"TableName":"t-1","Key":{"p":{"S":""}}}}]}""", EmptyKey),
            ("TransactGetItems", """{"TransactItems":[{"Get":{"TableName":"t-1","Key":{"p":{"S":""}}}}]}""", EmptyKey));
        var canceled = await bench.FailureAsync("TransactWriteItems", """
            {"TransactItems":[{"Put":{"TableName":"t-1","Item":{"p":{"N":"1"}}}},{"Put":{"TableName":"t-1","Item":{"p":{"N":"2"}}}},
             {"Put":{"TableName":"t-1","Item":{"p":{"S":"a"}},"ConditionExpression":"attribute_exists(p)"}}]}
            """);
        Assert.Equal(["ValidationError", "None", "None"], canceled["CancellationReasons"]!.AsArray().Select(reason => reason!["Code"]!.GetValue<string>()));
        Assert.Equal("One or more parameter values were invalid: Type mismatch for key p expected: S actual: N", canceled["CancellationReasons"]![0]!["Message"]!.GetValue<string>());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_document_has_32_levels_and_a_transaction_4_megabytes(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", $$$$$$$$"""{"p":{"S":"a"},"d":{{{{{{{{Nested(31)}}}}}}}}}""");
        const string Deep = "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit";
        await Answers.AreInvalidAsync(bench,
            ("PutItem", $$$$$$$$"""{"TableName":"t-1","Item":{"p":{"S":"a"},"d":{{{{{{{{Nested(32)}}}}}}}}}}""", "1 validation error detected: " + Deep),
            ("TransactWriteItems", $$$$$$$$"""{"TransactItems":[{"Put":{"TableName":"t-1","Item":{"p":{"S":"a"},"d":{{{{{{{{Nested(32)}}}}}}}}}}}]}""", Deep));
        var large = new string('x', 100_000);
        var puts = string.Join(',', Enumerable.Range(0, 50).Select(i => $$$$$$$$"""{"Put":{"TableName":"t-1","Item":{"p":{"S":"{{{{{{{{i}}}}}}}}"},"x":{"S":"{{{{{{{{large}}}}}}}}"}}}}"""));
        var (status, answer) = await bench.TryAsync("TransactWriteItems", $$$$$$$$"""{"TransactItems":[{{{{{{{{puts}}}}}}}}]}""");
        Assert.Equal(400, status);
        Assert.Equal("ValidationException: Transaction payload size cannot exceed 4 MB", DynamoDbBench.Describe(answer));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Functions_are_no_operators_and_nest_as_deep_as_the_text_goes(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        var calls = new StringBuilder().Insert(0, "f(", 1355);
        await Answers.AreInvalidAsync(bench,
            ("DeleteItem", $$$$$$$$"""{"TableName":"t-1","Key":{"p":{"S":"a"}},"ConditionExpression":"a < {{{{{{{{calls}}}}}}}}b{{{{{{{{new string(')', 1355)}}}}}}}}"}""",
                "1 validation error detected: Invalid ConditionExpression: Invalid function name; function: f"),
            ("DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}},"ConditionExpression":"a < size(size(b))"}""",
                "1 validation error detected: Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: size, operand type: N"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Names_of_attributes_have_less_than_65536_bytes(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        var name = new string('n', 65_535);
        await bench.PutAsync("t-1", $$$$$$$$"""{"p":{"S":"a"},"{{{{{{{{name}}}}}}}}":{"N":"1"}}""");
        var (_, answer) = await bench.TryAsync("PutItem", $$$$$$$$"""{"TableName":"t-1","Item":{"p":{"S":"a"},"{{{{{{{{name}}}}}}}}n":{"N":"1"}}}""");
        Assert.Equal("ValidationException: 1 validation error detected: One or more parameter values were invalid: Attribute name is too large, must be less than 65536 bytes", DynamoDbBench.Describe(answer));
    }

    /// <summary>As many maps around one text.</summary>
    private static string Nested(int maps) =>
        string.Concat(Enumerable.Repeat("""{"M":{"n":""", maps)) + """{"S":"leaf"}""" + string.Concat(Enumerable.Repeat("}}", maps));
}
