namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>What the service looks at first when several things are wrong, and how it words them.</summary>
public sealed class RequestOrderTests
{
    private const string Pattern = "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+";
    private const string TableKeys = "Map keys must satisfy constraint: [Member must have length less than or equal to 255, "
        + "Member must have length greater than or equal to 3, " + Pattern + "]";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Members_are_judged_together(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await Answers.AreInvalidAsync(bench,
            ("PutItem", """{"TableName":"a;","Item":{}}""", $"2 validation errors detected: Value 'a;' at 'tableName' failed to satisfy constraint: {Pattern}; "
                + "Value 'a;' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 3"),
            ("ListTables", """{"Limit":0}""", "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1"),
            ("ListTables", """{"Limit":101}""", "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 100"),
            ("Query", """{"TableName":"abc","KeyConditions":{"a":{}}}""",
                "1 validation error detected: Value null at 'keyConditions.a.member.comparisonOperator' failed to satisfy constraint: Member must not be null"),
            ("PutItem", """{"TableName":"abc","Item":{},"Expected":{"a":{"ComparisonOperator":"X"}}}""",
                "1 validation error detected: Value 'X' at 'expected.a.member.comparisonOperator' failed to satisfy constraint: Member must satisfy enum value set: "
                + "[IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE, CONTAINS]"),
            ("GetItem", """{"TableName":"abc","Key":{},"AttributesToGet":[]}""",
                "1 validation error detected: Value '[]' at 'attributesToGet' failed to satisfy constraint: Member must have length greater than or equal to 1"),
            ("BatchGetItem", """{"RequestItems":{"a":{"Keys":[{}]}}}""",
                "1 validation error detected: Value '{\"a\":{\"Keys\":[{}]}}' at 'requestItems' failed to satisfy constraint: " + TableKeys),
            ("BatchWriteItem", """{"RequestItems":{"abc":[]}}""", "1 validation error detected: Value '{abc=[]}' at 'requestItems' failed to satisfy constraint: "
                + "Map value must satisfy constraint: [Member must have length less than or equal to 25, Member must have length greater than or equal to 1]"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Operations_on_tables_want_the_name_before_all_else(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        foreach (var operation in new[] { "UpdateTable", "DeleteTable", "DescribeTable", "DescribeTimeToLive" })
        {
            await Answers.AreInvalidAsync(bench,
                (operation, "{}", "The parameter 'TableName' is required but was not present in the request"),
                (operation, """{"TableName":"ab","BillingMode":"X"}""", "TableName must be at least 3 characters long and at most 255 characters long"),
                (operation, $$$$"""{"TableName":"{{{{new string('a', 256)}}}}"}""", "TableName must be at least 3 characters long and at most 255 characters long"));
        }
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Values_come_before_the_table_and_the_table_before_keys(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        var large = new string('x', 410_000);
        await Answers.AreAsync(bench,
            ("PutItem", """{"TableName":"none","Item":{"a":{"N":"b"}}}""", "ValidationException: 1 validation error detected: The parameter cannot be converted to a numeric value: b"),
            ("PutItem", $$$$"""{"TableName":"none","Item":{"a":{"S":"{{{{large}}}}"}}}""", "ValidationException: Item size has exceeded the maximum allowed size"),
            ("PutItem", """{"TableName":"none","Item":{},"ReturnValues":"ALL_NEW"}""", "ValidationException: 1 validation error detected: ReturnValues can only be ALL_OLD or NONE"),
            ("PutItem", """{"TableName":"none","Item":{}}""", "ResourceNotFoundException: Requested resource not found"),
            ("PutItem", """{"TableName":"t-1","Item":{}}""", "ValidationException: One or more parameter values were invalid: Missing the key p in the item"),
            ("BatchWriteItem", """{"RequestItems":{"t-1":[{"PutRequest":{"Item":{}}}]}}""", "ValidationException: The provided key element does not match the schema"),
            ("BatchWriteItem", """{"RequestItems":{"none":[{}]}}""",
                "ValidationException: Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes"),
            ("BatchGetItem", """{"RequestItems":{"none":{"Keys":[{"a":{"S":"1"}},{"a":{"S":"1"}}]}}}""", "ValidationException: Provided list of item keys contains duplicates"),
            ("UpdateTable", """{"TableName":"none"}""", "ValidationException: At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, "
                + "GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates, MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency, "
                + "DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is required"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Start_keys_are_judged_along_with_conditions(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1", "S");
        const string Query = """{"TableName":"t-1","KeyConditionExpression":"p = :p and s > :s","ExpressionAttributeValues":{":p":{"S":"a"},":s":{"S":"m"}},"ExclusiveStartKey":""";
        const string NoMatch = "The provided key element does not match the schema";
        await Answers.AreInvalidAsync(bench,
            ("Query", Query + """{"p":{"S":"a"}}}""", "The provided starting key is invalid"),
            ("Query", Query + """{"p":{"S":"a"},"x":{"S":"n"}}}""", "The provided starting key is invalid"),
            ("Query", Query + """{"p":{"N":"1"},"s":{"S":"n"}}}""", NoMatch),
            ("Query", Query + """{"p":{"S":"a"},"s":{"S":"l"}}}""", "The provided starting key does not match the range key predicate"),
            ("Query", Query + """{"p":{"S":"b"},"s":{"S":"n"}}}""", "The query can return at most one row and cannot be restarted"),
            ("Query", """{"TableName":"t-1","KeyConditionExpression":"p = :p","ExpressionAttributeValues":{":p":{"S":"a"}},"ExclusiveStartKey":{"p":{"S":"b"},"s":{"S":"n"}}}""",
                "The provided starting key is outside query boundaries based on provided conditions"),
            ("Scan", """{"TableName":"t-1","ExclusiveStartKey":{"p":{"S":"a"}}}""", "The provided starting key is invalid: " + NoMatch),
            ("Scan", """{"TableName":"t-1","ExclusiveStartKey":{"p":{"S":"a"},"s":{"N":"1"}}}""", "The provided starting key is invalid: " + NoMatch),
            ("Scan", """{"TableName":"t-1","ExclusiveStartKey":{"p":{"S":"a"},"s":{"N":"x"}}}""", "The parameter cannot be converted to a numeric value: x"),
            ("Scan", """{"TableName":"t-1","ExclusiveStartKey":{"p":{}}}""",
                "The provided starting key is invalid: Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Expressions_report_syntax_then_words_then_operands(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        (string Condition, string Message)[] cases =
        [
            ("abort = :a and", "Syntax error; token: \"<EOF>\", near: \"and\""),
            ("((a = :a)) and foo(abort)", "The expression has redundant parentheses;"),
            ("abort = :a and foo(a)", "Invalid function name; function: foo"),
            ("abort = attribute_exists(a)", "The function is not allowed to be used this way in an expression; function: attribute_exists"),
            ("begins_with(a, :zz) and abort = :a", "Attribute name is a reserved keyword; reserved keyword: abort"),
            ("begins_with(a) and b = :zz", "Incorrect number of operands for operator or function; operator or function: begins_with, number of operands: 1"),
            ("b = :zz and begins_with(a)", "An expression attribute value used in expression is not defined; attribute value: :zz"),
            ("a = a", "The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]"),
            ("_a = :a", "Syntax error; token: \"_\", near: \"_a\""),
        ];
        await Answers.AreInvalidAsync(bench, [.. cases.Select(one => ("DeleteItem",
            $$$$"""{"TableName":"none","Key":{},"ConditionExpression":"{{{{one.Condition}}}}","ExpressionAttributeValues":{":a":{"S":"x"}}}""", "1 validation error detected: Invalid ConditionExpression: " + one.Message))]);
        (string Update, string Message)[] updates =
        [
            ("set a = foo(abort) set b = :a", "Attribute name is a reserved keyword; reserved keyword: abort"),
            ("set a = foo(b) set b = :a", "Invalid function name; function: foo"),
            ("set a = :zz set b = :a", "The \"SET\" section can only be used once in an update expression;"),
            ("set a = :zz, a = list_append(a)", "An expression attribute value used in expression is not defined; attribute value: :zz"),
            ("set a = :a, a = list_append(a)", "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]"),
            ("set a = list_append(a) add b :a", "Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND"),
            ("set a = list_append(a), b = :a", "Incorrect number of operands for operator or function; operator or function: list_append, number of operands: 1"),
        ];
        await Answers.AreInvalidAsync(bench, [.. updates.Select(one => ("UpdateItem",
            $$$$"""{"TableName":"none","Key":{},"UpdateExpression":"{{{{one.Update}}}}","ExpressionAttributeValues":{":a":{"S":"x"}}}""", "1 validation error detected: Invalid UpdateExpression: " + one.Message))]);
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Keys_are_scalars_in_every_path(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        const string Message = "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: p";
        await Answers.AreInvalidAsync(bench,
            ("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}},"ProjectionExpression":"p.x"}""", Message),
            ("Scan", """{"TableName":"t-1","FilterExpression":"attribute_exists(p[0])"}""", Message));
        Assert.Equal(0, (await bench.CallAsync("Scan", """{"TableName":"t-1","FilterExpression":"(x) = (:x)","ExpressionAttributeValues":{":x":{"S":"a"}}}"""))["Count"]!.GetValue<int>());
    }
}
