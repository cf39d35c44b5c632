namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>The members of errors and the details of their texts.</summary>
public sealed class ErrorShapeTests
{
    [Theory, ClassData(typeof(BothTransports))]
    public async Task Errors_of_transactions_carry_their_text_with_a_capital_letter_and_others_do_not(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        const string Put = """{"ClientRequestToken":"one","TransactItems":[{"Put":{"TableName":"t-1","Item":{"p":{"S":"a"}},"ConditionExpression":"attribute_not_exists(p)"}}]}""";
        await bench.CallAsync("TransactWriteItems", Put);
        var canceled = await bench.FailureAsync("TransactWriteItems", Put.Replace("one", "two", StringComparison.Ordinal));
        Assert.Equal(["__type", "Message", "CancellationReasons"], canceled.Select(member => member.Key));
        var reused = await bench.FailureAsync("TransactWriteItems", Put.Replace(""":{"S":"a"}""", """:{"S":"b"}""", StringComparison.Ordinal));
        Assert.Equal(["__type", "Message"], reused.Select(member => member.Key));
        Assert.Equal("com.amazonaws.dynamodb.v20120810#IdempotentParameterMismatchException", reused["__type"]!.GetValue<string>());
        var failed = await bench.FailureAsync("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"a"}},"ConditionExpression":"attribute_not_exists(p)"}""");
        Assert.Equal(["__type", "message"], failed.Select(member => member.Key));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Operations_that_there_are_not_are_refused_without_a_word(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        var (status, answer) = await bench.TryAsync("ListTable", "{}");
        Assert.Equal((400, """{"__type":"com.amazon.coral.service#UnknownOperationException"}"""), (status, answer.ToJsonString()));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Characters_that_begin_nothing_are_shown_with_the_tokens_beside_them(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        static string Get(string projection) => $$$"""{"TableName":"t-1","Key":{"p":{"S":"a"}},"ProjectionExpression":"{{{projection}}}"}""";
        const string Wrong = "Invalid ProjectionExpression: Syntax error; token: ";
        await Answers.AreInvalidAsync(bench,
            ("GetItem", Get("!!!"), Wrong + "\"!\", near: \"!!\""),
            ("GetItem", Get("one, two, ;three"), Wrong + "\";\", near: \", ;three\""),
            ("GetItem", Get("one two ;"), Wrong + "\"two\", near: \"one two ;\""),
            ("GetItem", Get("one, \U0001F600"), Wrong + "\"\U0001F600\", near: \", \U0001F600\""));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_query_names_its_limit_as_the_request_does_and_a_scan_does_not(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await Answers.AreInvalidAsync(bench,
            ("Query", """{"TableName":"t-1","Limit":0,"KeyConditionExpression":"p = :p","ExpressionAttributeValues":{":p":{"S":"a"}}}""",
                "1 validation error detected: Value at 'Limit' failed to satisfy constraint: Member must have value greater than or equal to 1"),
            ("Scan", """{"TableName":"t-1","Limit":0}""",
                "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1"));
    }
}
