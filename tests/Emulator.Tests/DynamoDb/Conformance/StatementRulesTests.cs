namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>What the service asks of statements beyond their grammar, and when it asks it.</summary>
public sealed class StatementRulesTests
{
    private const string Wrong = "Incorrect operand type for operator or function; operator or function: ";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Values_without_order_cannot_be_before_or_behind_others_whatever_the_table(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await Answers.AreInvalidAsync(bench,
            ("ExecuteStatement", """{"Statement":"SELECT p FROM \"t-1\" WHERE p = 'a' AND n < ?","Parameters":[{"BOOL":true}]}""", Wrong + "<, operand type: BOOL"),
            ("ExecuteStatement", """{"Statement":"SELECT p FROM nowhere WHERE p = 'a' AND (n = 1 OR NOT n >= ?)","Parameters":[{"SS":["a"]}]}""", Wrong + ">=, operand type: SS"),
            ("ExecuteStatement", """{"Statement":"DELETE FROM nowhere WHERE p = 'a' AND n BETWEEN ? AND ?","Parameters":[{"NULL":true},{"N":"1"}]}""", Wrong + "BETWEEN, operand type: NULL"),
            ("ExecuteTransaction", """{"TransactStatements":[{"Statement":"UPDATE nowhere SET a = 1 WHERE p = 'a' AND n <= [1]"}]}""", "Validation failed in TransactStatements[0]: " + Wrong + "<=, operand type: L"));
        foreach (var fitting in new[] { "n = ?", "n <> ?" })
            await bench.CallAsync("ExecuteStatement", $$"""{"Statement":"SELECT p FROM \"t-1\" WHERE p = 'a' AND {{fitting}}","Parameters":[{"BOOL":true}]}""");
        Assert.Equal("ResourceNotFoundException: Requested resource not found", await bench.ErrorAsync("ExecuteStatement", """{"Statement":"SELECT p FROM nowhere WHERE n < 'a'"}"""));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Functions_cannot_be_chosen_and_that_is_said_last(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CallAsync("CreateTable", """
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],
             "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"a","AttributeType":"S"},{"AttributeName":"b","AttributeType":"S"}],
             "GlobalSecondaryIndexes":[{"IndexName":"two","KeySchema":[{"AttributeName":"a","KeyType":"HASH"},{"AttributeName":"b","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]}
            """);
        await Answers.AreInvalidAsync(bench,
            ("ExecuteStatement", """{"Statement":"SELECT COUNT(*) FROM \"t-1\" WHERE p = 'a'"}""", "Unexpected path component at 1:8:5"),
            ("ExecuteStatement", """{"Statement":"SELECT p, size(a) FROM \"t-1\" WHERE p = 'a'"}""", "Unexpected path component at 1:11:4"),
            ("ExecuteStatement", """{"Statement":"SELECT COUNT(*) FROM \"t-1\".two"}""",
                "PartiQL statements cannot be executed on tables with multi-attribute HASH keys or multi-attribute RANGE keys."),
            ("ExecuteStatement", """{"Statement":"SELECT COUNT(* FROM \"t-1\" WHERE p = 'a'"}""", "Statement wasn't well formed, can't be processed: Expected RIGHT_PAREN"),
            ("ExecuteTransaction", """{"TransactStatements":[{"Statement":"SELECT COUNT(*) FROM \"t-1\" WHERE p = 'a'"}]}""", "Validation failed in TransactStatements[0]: Unexpected path component at 1:8:5"),
            ("ExecuteTransaction", """{"TransactStatements":[{"Statement":"EXISTS(SELECT COUNT(*) FROM \"t-1\" WHERE p = 'a' AND n = 1)"}]}""", "Validation failed in TransactStatements[0]: Unexpected path component at 1:15:5"));
        var batch = await bench.CallAsync("BatchExecuteStatement", """{"Statements":[{"Statement":"SELECT COUNT(*) FROM \"t-1\" WHERE p = 'a'"}]}""");
        Assert.Equal("Unexpected path component at 1:8:5", batch["Responses"]![0]!["Error"]!["Message"]!.GetValue<string>());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Names_of_tables_have_one_part_or_two_and_none_is_empty(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        const string Empty = "Path component cannot be an empty string";
        await Answers.AreInvalidAsync(bench,
            ("ExecuteStatement", """{"Statement":"SELECT p FROM nowhere.one.two WHERE p = 'a'"}""", "A path may contain at most 2 components in the FROM clause"),
            ("ExecuteStatement", """{"Statement":"SELECT p FROM \"\" WHERE p = 'a'"}""", Empty),
            ("ExecuteStatement", """{"Statement":"SELECT p FROM nowhere.\"\" WHERE p = 'a'"}""", Empty),
            ("ExecuteStatement", """{"Statement":"INSERT INTO \"\" VALUE {'p': 'a'}"}""", Empty),
            ("ExecuteStatement", """{"Statement":"UPDATE \"\" SET a = 1 WHERE p = 'a'"}""", Empty));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Values_are_refused_where_they_stand(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"n":{"N":"-1"},"l":{"L":[{"S":"x"}]}}""");
        const string Index = "List index is not within the allowable range; index: ", Deep = "Nesting Levels have exceeded supported limits under root";
        static string Update(string what) => $$"""{"Statement":"UPDATE \"t-1\" SET n = {{what}} WHERE p = 'a' AND x = 1"}""";
        await Answers.AreInvalidAsync(bench,
            ("ExecuteStatement", """{"Statement":"SELECT l[-1] FROM \"t-1\" WHERE p = 'a'"}""", Index + "[-1] at 1:11:1"),
            ("ExecuteStatement", """{"Statement":"SELECT l[2147483648] FROM \"t-1\" WHERE p = 'a'"}""", Index + "[2147483648] at 1:10:10"),
            ("ExecuteStatement", """{"Statement":"SELECT l FROM \"t-1\" WHERE p = 'a' AND attribute_type(l, 1)"}""", Wrong + "attribute_type, operand type: N"),
            ("ExecuteStatement", """{"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'b', 'm': {'k': ?}}","Parameters":[{"S":"v"}]}""", "Unsupported data type: Parameter under key root.k at 1:47:1"),
            ("ExecuteStatement", Update("<<2, 2.0>>"), "One or more parameter values were invalid: Input collection [2, 2.0] contains duplicates! under root"),
            ("ExecuteStatement", Update("'a' + 1"), Wrong + "+, operand type: S"),
            ("ExecuteStatement", Update($"{{'a':{new string('[', 31)}1{new string(']', 31)}}}"), Deep + ".a" + string.Concat(Enumerable.Repeat("[0]", 31))));
        var read = await bench.CallAsync("ExecuteStatement", """{"Statement":"SELECT l[-0] FROM \"t-1\" WHERE p = 'a' AND n = - + 1 AND n < - - 1"}""");
        Assert.Equal("""[{"l[0]":{"S":"x"}}]""", read["Items"]!.ToJsonString());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Refused_members_of_batches_name_their_table_only_if_they_ran(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"}}""");
        async Task<string> MemberAsync(string statement)
        {
            var answer = await bench.CallAsync("BatchExecuteStatement", $$"""{"Statements":[{"Statement":"{{statement}}"}]}""");
            var member = answer["Responses"]![0]!;
            return $"{member["Error"]!["Code"]} {member["TableName"]}";
        }
        Assert.Equal("ConditionalCheckFailed t-1", await MemberAsync("""UPDATE \"t-1\" SET x = 1 WHERE p = 'a' AND x = 2"""));
        Assert.Equal("DuplicateItem t-1", await MemberAsync("""INSERT INTO \"t-1\" VALUE {'p': 'a'}"""));
        Assert.Equal("ValidationError ", await MemberAsync("""SELECT * FROM \"t-1\" WHERE x = 1"""));
        Assert.Equal("ValidationError ", await MemberAsync("""DELETE FROM \"t-1\" WHERE x = 1"""));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Functions_that_are_conditions_can_be_compared_with_truth(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"x":{"S":"xyz"}}""");
        async Task<int> CountAsync(string condition) =>
            (await bench.CallAsync("ExecuteStatement", $$"""{"Statement":"SELECT p FROM \"t-1\" WHERE p = 'a' AND {{condition}}"}"""))["Items"]!.AsArray().Count;
        Assert.Equal(1, await CountAsync("attribute_exists(x) = true"));
        Assert.Equal(0, await CountAsync("attribute_exists(x) = false"));
        Assert.Equal(1, await CountAsync("begins_with(x, 'z') = false"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_repeated_transaction_is_charged_for_reading_what_it_wrote(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        const string Once = """
            {"ClientRequestToken":"once","ReturnConsumedCapacity":"TOTAL","TransactStatements":[{"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'a'}"},{"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'b'}"}]}
            """;
        Assert.Equal("""[{"TableName":"t-1","CapacityUnits":4,"WriteCapacityUnits":4}]""", (await bench.CallAsync("ExecuteTransaction", Once))["ConsumedCapacity"]!.ToJsonString());
        Assert.Equal("""[{"TableName":"t-1","CapacityUnits":4,"ReadCapacityUnits":4}]""", (await bench.CallAsync("ExecuteTransaction", Once))["ConsumedCapacity"]!.ToJsonString());
    }
}
