namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>What single writes and batches say of requests that are wrong before any table is looked for.</summary>
public sealed class EnvelopeTests
{
    private const string One = "1 validation error detected: ";
    private const string Kinds = "Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]";
    private const string Capacity = "Value 'X' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]";
    private const string Metrics = "Value 'X' at 'returnItemCollectionMetrics' failed to satisfy constraint: Member must satisfy enum value set: [SIZE, NONE]";
    private const string NoName = One + "Value at 'TableName' failed to satisfy constraint: Member must have length greater than or equal to 1";
    private const string AllWrong = ""","ReturnValues":"X","ReturnConsumedCapacity":"X","ReturnItemCollectionMetrics":"X" """;
    private const string MapKeys = "Map keys must satisfy constraint: [Member must have length less than or equal to 255, Member must have length greater than or equal to 3, "
        + "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+]";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Members_of_single_writes(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        const string NoKey = "Value null at 'key' failed to satisfy constraint: Member must not be null";
        await Answers.AreInvalidAsync(bench,
            ("PutItem", """{"TableName":"","Item":{},"ReturnValues":"X"}""", NoName),
            ("DeleteItem", """{"TableName":"","Key":{}}""", NoName),
            ("UpdateItem", """{"TableName":"","Key":{}}""", NoName),
            ("PutItem", $$$$"""{"TableName":"none","Item":{}{{{{AllWrong}}}}}""", $"3 validation errors detected: {Capacity}; {Kinds}; {Metrics}"),
            ("DeleteItem", """{"TableName":"none","Key":{},"ReturnValues":"X","ReturnConsumedCapacity":"X"}""", $"2 validation errors detected: {Capacity}; {Kinds}"),
            ("UpdateItem", $$$$"""{"TableName":"none","Key":{}{{{{AllWrong}}}}}""", One + Kinds),
            ("PutItem", """{"TableName":"none","Item":{},"Expected":{"a":{"Exists":false},"b":{"Exists":false}},"ConditionalOperator":"XOR"}""",
                One + "Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]"),
            ("UpdateItem", """{"TableName":"","ReturnValues":"X"}""", "3 validation errors detected: Value '' at 'tableName' failed to satisfy constraint: "
                + "Member must have length greater than or equal to 1; Value 'X' at 'returnValues' failed to satisfy constraint: "
                + $"Member must satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]; {NoKey}"),
            ("Query", """{"TableName":"none","ConditionalOperator":"XOR","Select":"X"}""", "Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Expressions_and_expectations_of_single_writes(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        const string Delete = """{"TableName":"none","Key":{"p":{"S":"a"}},""";
        const string Wrong = "One or more parameter values were invalid: ";
        await Answers.AreInvalidAsync(bench,
            ("DeleteItem", Delete + """ "ExpressionAttributeValues":{":v":{"S":"x"}}}""", One + "ExpressionAttributeValues can only be specified when using expressions"),
            ("PutItem", """{"TableName":"none","Item":{},"ExpressionAttributeNames":{"#a":"a"}}""", One + "ExpressionAttributeNames can only be specified when using expressions"),
            ("DeleteItem", Delete + """ "ConditionExpression":"attribute_exists(a)","ExpressionAttributeValues":{}}""", One + "ExpressionAttributeValues must not be empty"),
            ("DeleteItem", Delete + """ "ConditionExpression":""}""", One + "Invalid ConditionExpression: The expression can not be empty;"),
            ("DeleteItem", Delete + """ "ReturnValues":"UPDATED_NEW"}""", One + "ReturnValues can only be ALL_OLD or NONE"),
            ("DeleteItem", Delete + """ "Expected":{"a":{"Exists":true}}}""", One + Wrong + "Value must be provided when Exists is true for Attribute: a"),
            ("UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}},"UpdateExpression":"SET p = :v","ExpressionAttributeValues":{":v":{"S":"b"}}}""",
                Wrong + "Cannot update attribute p. This attribute is part of the key"),
            ("PutItem", """{"TableName":"t-1","Item":{"p":{"S":""}}}""", "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: p"));
        await Answers.AreAsync(bench, ("DeleteItem", Delete + """ "ConditionExpression":"attribute_exists(a)"}""", "ResourceNotFoundException: Requested resource not found"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Batches(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        var keys = string.Join(',', Enumerable.Range(0, 101).Select(i => $$$$"""{"p":{"S":"{{{{i}}}}"}}"""));
        const string Empty = One + "Value at 'RequestItems' failed to satisfy constraint: Member must have length greater than or equal to 1";
        const string Named = """Value '{"b!d":{"Keys":[{"p":{"S":"a"}}]}}' at 'requestItems' failed to satisfy constraint: """ + MapKeys;
        const string Get = """{"RequestItems":{"b!d":{"Keys":[{"p":{"S":"a"}}]}}""";
        const string Write = """{"RequestItems":{"b!d":[{"PutRequest":{"Item":{"p":{"S":"a"}}}}]}""";
        await Answers.AreInvalidAsync(bench,
            ("BatchGetItem", """{"RequestItems":{}}""", Empty),
            ("BatchWriteItem", """{"RequestItems":{}}""", Empty),
            ("BatchGetItem", $$$$"""{"RequestItems":{"abc":{"Keys":[{{{{keys}}}}]}}}""", One + "Value at 'RequestItems.abc.member.Keys' failed to satisfy constraint: Member must have length less than or equal to 100"),
            ("BatchGetItem", """{"RequestItems":{"abc":{"Keys":[]}}}""", One + "Value at 'RequestItems.abc.member.Keys' failed to satisfy constraint: Member must have length greater than or equal to 1"),
            ("BatchGetItem", Get + "}", One + Named),
            ("BatchGetItem", Get + ""","ReturnConsumedCapacity":"X"}""", $"2 validation errors detected: {Named}; {Capacity}"),
            ("BatchGetItem", """{"RequestItems":{"abc":{"Keys":[{}],"ProjectionExpression":"a"},"abd":{"Keys":[{}],"AttributesToGet":["a"]}}}""",
                "Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}"),
            ("BatchWriteItem", Write + ""","ReturnConsumedCapacity":"X"}""", One + Capacity),
            ("BatchWriteItem", Write + "}", One + "Value '{b!d=[WriteRequest(putRequest=PutRequest(item={p={S:a}}, workloadProfileName=null), deleteRequest=null)]}' at 'requestItems' "
                + $"failed to satisfy constraint: {MapKeys}"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Names_of_new_tables(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await Answers.AreInvalidAsync(bench,
            ("CreateTable", "{}", "The parameter 'TableName' is required but was not present in the request"),
            ("CreateTable", """{"TableName":"ab","BillingMode":"X"}""", One + "Value 'ab' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 3"),
            ("CreateTable", """{"TableName":""}""", One + "Value '' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 1"));
    }
}
