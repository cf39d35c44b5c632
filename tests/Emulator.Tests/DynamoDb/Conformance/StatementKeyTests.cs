using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>What statements may say of keys, alone, in batches and in transactions.</summary>
public sealed class StatementKeyTests
{
    private const string Overlapping = "Overlapping conditions with range keys are not supported in where clause";
    private const string TooMany = "Too many decomposed read operations for a given query.";
    private const string Mismatch = "The provided key element does not match the schema";
    private const string Unprojected = "One or more parameter values were invalid: Secondary index narrow does not project one or more filter attributes: ";

    [Theory]
    [InlineData("p IN ['a','a']", Overlapping)]
    [InlineData("p = 'a' OR p = 'a' AND s = '1'", Overlapping)]
    [InlineData("p = 'a' AND (s > '0' OR s < '5')", Overlapping)]
    [InlineData("p = 'a' AND (begins_with(s, '1') OR s BETWEEN '10' AND '2')", Overlapping)]
    [InlineData("p = 'a' AND (s = '1' OR x = 1)", Overlapping)]
    [InlineData("p = 1 OR p = 'a'", "Key attribute's data type should match its data type in table's schema: Key p")]
    [InlineData("p = 'a' AND s IN ['1', 2]", "Key attribute's data type should match its data type in table's schema: Key s")]
    [InlineData("p = 'a' AND (s = '1' OR s = '2')", "1 2")]
    [InlineData("p = 'a' AND (s < '1' OR s > '1' OR s = '1')", "1 2")]
    [InlineData("p = 'a' AND (x = 1 OR x = 2)", "1 2")]
    [InlineData("p = 'a' OR s = '1'", "1 2")]
    [InlineData("p = 'a' AND NOT s = '1' OR p = 'a' AND s = '2'", "2")]
    [InlineData("p = 'a' OR p = 'a' AND s <> '1'", "1 2")]
    public async Task Fall_into_searches_that_never_find_one_item_twice(string where, string expected)
    {
        foreach (var http in new[] { false, true })
        {
            await using var bench = await FillAsync(http);
            var (status, answer) = await bench.TryAsync("ExecuteStatement", Body($"SELECT s FROM t-1 WHERE {where}"));
            Assert.Equal(expected, status == 200 ? string.Join(' ', answer["Items"]!.AsArray().Select(item => item!["s"]!["S"]!.GetValue<string>()).Order()) : answer["message"]!.GetValue<string>());
        }
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Ask_for_no_more_than_fifty_searches(bool http)
    {
        await using var bench = await FillAsync(http);
        await Answers.AreInvalidAsync(bench,
            ("ExecuteStatement", Body($"SELECT s FROM t-1 WHERE p = 'a' AND s IN [{Values(51)}]"), TooMany),
            ("ExecuteStatement", Body($"SELECT s FROM t-1 WHERE p IN [{Values(26)}] AND s IN ['1','2']"), TooMany),
            ("ExecuteStatement", Body($"SELECT s FROM t-1 WHERE p = 'a' AND x IN [{Values(101)}]"), "The IN operator is provided with too many operands; number of operands: 101"));
        await bench.CallAsync("ExecuteStatement", Body($"SELECT s FROM t-1 WHERE p IN [{Values(51)}] OR x = 1"));
        var batch = await bench.CallAsync("BatchExecuteStatement", $$"""{"Statements":[{{Body($"SELECT s FROM t-1 WHERE p IN [{Values(51)}] AND s = '1'")}}]}""");
        Assert.Equal(TooMany, batch["Responses"]![0]!["Error"]!["Message"]!.GetValue<string>());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Are_held_against_what_the_index_projects_by_the_first_search(bool http)
    {
        await using var bench = await FillAsync(http);
        static string Read(string where) => Body($"SELECT s FROM t-1.narrow WHERE {where}");
        await Answers.AreInvalidAsync(bench,
            ("ExecuteStatement", Read("g = 'y' AND b = 1 AND (a = 2 OR p = 'p')"), Unprojected + "[a, b]"),
            ("ExecuteStatement", Read("g = 'y' AND (zz = 1 OR aa = 2 OR mm = 3)"), Unprojected + "[zz, aa, mm]"),
            ("ExecuteStatement", Read("(g = 'y' OR g = 'z') AND zz = 1"), Unprojected + "[zz]"),
            ("ExecuteStatement", Read("(g = 'b' AND a = 1) OR (g = 'q' AND b = 1)"), Unprojected + "[b]"),
            ("ExecuteStatement", Read("(g = 'y' AND a = 1) OR (g = 'y' AND b = 1)"), Overlapping));
        foreach (var where in new[] { "g > 'a' AND a = 1", "g = 'y' AND (g = 'z' OR a = 1)", "(g = 'y' AND a = 1) OR b = 1" })
            await bench.CallAsync("ExecuteStatement", Read(where));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Name_one_item_in_what_reads_together(bool http)
    {
        await using var bench = await FillAsync(http);
        var read = await TransactAsync(bench, "SELECT s FROM t-1 WHERE p IN ['a'] AND p = 'a' AND s IN ['1']");
        Assert.Equal("""[{"Item":{"s":{"S":"1"}}}]""", read["Responses"]!.ToJsonString());
        const string NotKey = "Validation failed in TransactStatements[0]: Select statements within ExecuteTransaction must specify the primary key in the where clause.";
        Assert.Equal(NotKey, Message(await TransactAsync(bench, "SELECT * FROM t-1 WHERE p = 'a' AND s = '1' AND p = 'b'")));
        Assert.Equal("Validation failed in TransactStatements[0]: " + Overlapping, Message(await TransactAsync(bench, "SELECT * FROM t-1 WHERE p IN ['a','a'] AND s = '1'")));
        var conflict = await TransactAsync(bench, "EXISTS(SELECT * FROM t-1 WHERE p = 'a' AND s = '1' AND p = 'b')", "UPDATE t-1 SET x = 1 WHERE p = 'c' AND s = '1'");
        Assert.Equal("ConditionalCheckFailed", conflict["CancellationReasons"]![0]!["Code"]!.GetValue<string>());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Cancel_a_transaction_that_names_no_item_or_no_table(bool http)
    {
        await using var bench = await FillAsync(http);
        const string Update = "UPDATE t-1 SET x = 1 WHERE ";
        var canceled = await TransactAsync(bench, Update + "p = 'a'", Update + "p = 'a' AND s = '1' AND p = 'b'", Update + "p = 'a' AND s = 1",
            "INSERT INTO t-1 VALUE {'p': 'a'}", Update + "p = 'a' AND s = '1'");
        Assert.Equal([Mismatch, Mismatch, Mismatch, "One or more parameter values were invalid: Missing the key s in the item", null],
            canceled["CancellationReasons"]!.AsArray().Select(reason => reason!["Message"]?.GetValue<string>()));
        var missing = await TransactAsync(bench, "SELECT * FROM t-1 WHERE p = 'a' AND s = '1'", "SELECT * FROM nowhere.no WHERE p = 'a' AND s = '1'");
        Assert.Equal("""[{"Code":"None"},{"Code":"ResourceNotFound","Message":"Requested resource not found"}]""", missing["CancellationReasons"]!.ToJsonString());
        Assert.Equal("Validation failed in TransactStatements[1]: RETURNING clause is not supported in ExecuteTransaction.",
            Message(await TransactAsync(bench, "UPDATE nowhere SET x = 1 WHERE p = 'a'", Update + "p = 'a' AND s = '1' RETURNING ALL NEW *")));
    }

    private static async Task<DynamoDbBench> FillAsync(bool http)
    {
        var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CallAsync("CreateTable", """
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}],
             "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"S"},{"AttributeName":"g","AttributeType":"S"}],
             "GlobalSecondaryIndexes":[{"IndexName":"narrow","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"KEYS_ONLY"}}]}
            """);
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"s":{"S":"1"},"x":{"N":"1"},"g":{"S":"y"}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"s":{"S":"2"},"x":{"N":"2"},"g":{"S":"z"}}""");
        return bench;
    }

    private static async Task<JsonObject> TransactAsync(DynamoDbBench bench, params string[] statements) =>
        (await bench.TryAsync("ExecuteTransaction", $$"""{"TransactStatements":[{{string.Join(',', statements.Select(Body))}}]}""")).Answer;

    private static string Message(JsonObject answer) => answer["message"]!.GetValue<string>();

    private static string Body(string statement) =>
        $$"""{"Statement":{{JsonSerializer.Serialize(statement.Replace("t-1", "\"t-1\"", StringComparison.Ordinal))}}}""";

    private static string Values(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $"'v{i.ToString(CultureInfo.InvariantCulture)}'"));
}
