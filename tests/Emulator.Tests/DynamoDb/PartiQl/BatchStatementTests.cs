using Amazon.DynamoDBv2.Model;

namespace Acinaces.Emulator.Tests.DynamoDb.PartiQl;

/// <summary>Batches and transactions of statements.</summary>
public sealed class BatchStatementTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Runs_each_statement_of_a_batch_by_itself(bool http)
    {
        await using var t = await PartiQlBench.StartAsync(http: http);
        var writes = await t.Bench.CallAsync("BatchExecuteStatement", """
            {"ReturnConsumedCapacity":"TOTAL","Statements":[
             {"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'a', 'n': 1}"},
             {"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'a'}"},
             {"Statement":"UPDATE \"t-1\" SET n = 2 WHERE p = ? RETURNING ALL NEW *","Parameters":[{"S":"a"}]},
             {"Statement":"DELETE FROM \"t-1\" WHERE p = 'a' AND n = 7","ReturnValuesOnConditionCheckFailure":"ALL_OLD"},
             {"Statement":"DELETE FROM nowhere WHERE p = 'a'"},
             {"Statement":"SLECT"} ] }
            """);
        var responses = writes["Responses"]!.AsArray();
        Assert.Equal(
            [null, "DuplicateItem", null, "ConditionalCheckFailed", "ResourceNotFound", "ValidationError"],
            responses.Select(response => response!["Error"]?["Code"]?.GetValue<string>()));
        Assert.Equal("""{"p":{"S":"a"},"n":{"N":"2"}}""", responses[2]!["Item"]!.ToJsonString());
        Assert.Equal("""{"p":{"S":"a"},"n":{"N":"2"}}""", responses[3]!["Error"]!["Item"]!.ToJsonString());
        Assert.Equal("t-1", responses[0]!["TableName"]!.GetValue<string>());
        Assert.Equal(2, writes["ConsumedCapacity"]![0]!["CapacityUnits"]!.GetValue<double>());
        var reads = await t.Bench.CallAsync("BatchExecuteStatement", """
            {"Statements":[{"Statement":"SELECT n FROM \"t-1\" WHERE p = 'a'"},{"Statement":"SELECT * FROM \"t-1\" WHERE p = 'none'"},{"Statement":"SELECT * FROM \"t-1\" WHERE n = 2"}]}
            """);
        Assert.Equal("""{"n":{"N":"2"}}""", reads["Responses"]![0]!["Item"]!.ToJsonString());
        Assert.Null(reads["Responses"]![1]!["Item"]);
        Assert.Equal("Select statements within BatchExecuteStatement must specify the primary key in the where clause.", reads["Responses"]![2]!["Error"]!["Message"]!.GetValue<string>());
        Assert.StartsWith("ValidationException: ", await t.Bench.ErrorAsync("BatchExecuteStatement", """
            {"Statements":[{"Statement":"SELECT n FROM \"t-1\" WHERE p = 'a'"},{"Statement":"DELETE FROM \"t-1\" WHERE p = 'a'"}]}
            """));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Runs_a_transaction_once_and_wholly_or_not_at_all(bool http)
    {
        await using var t = await PartiQlBench.StartAsync(http: http);
        const string Add = """
            {"ClientRequestToken":"once","TransactStatements":[
             {"Statement":"EXISTS(SELECT * FROM \"t-1\" WHERE p = 'lock' AND attribute_not_exists(p))"},
             {"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'a', 'n': ?}","Parameters":[{"N":"1"}]},
             {"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'b'}"} ] }
            """;
        Assert.Equal("[]", (await t.Bench.CallAsync("ExecuteTransaction", Add))["Responses"]!.ToJsonString());
        Assert.Equal("[]", (await t.Bench.CallAsync("ExecuteTransaction", Add))["Responses"]!.ToJsonString());
        Assert.StartsWith("IdempotentParameterMismatchException: ", await t.Bench.ErrorAsync("ExecuteTransaction", Add.Replace("'b'", "'c'", StringComparison.Ordinal)));
        var failed = await t.Bench.FailureAsync("ExecuteTransaction", """
            {"TransactStatements":[
             {"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'c'}"},
             {"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'b'}"},
             {"Statement":"UPDATE \"t-1\" SET n = 5 WHERE p = 'a' AND n = 9","ReturnValuesOnConditionCheckFailure":"ALL_OLD"} ] }
            """);
        Assert.Equal("TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for specific reasons [None, DuplicateItem, ConditionalCheckFailed]", DynamoDbBench.Describe(failed));
        Assert.Equal("""{"p":{"S":"a"},"n":{"N":"1"}}""", failed["CancellationReasons"]![2]!["Item"]!.ToJsonString());
        var read = await t.Bench.CallAsync("ExecuteTransaction", """
            {"TransactStatements":[{"Statement":"SELECT n FROM \"t-1\" WHERE p = 'a'"},{"Statement":"SELECT * FROM \"t-1\" WHERE p = 'c'"}],"ReturnConsumedCapacity":"TOTAL"}
            """);
        Assert.Equal("""[{"Item":{"n":{"N":"1"}}},{}]""", read["Responses"]!.ToJsonString());
        Assert.Equal(4, read["ConsumedCapacity"]![0]!["CapacityUnits"]!.GetValue<double>());
    }

    [Theory]
    [InlineData("SELECT * FROM \\\"t-1\\\" WHERE", "Validation failed in TransactStatements[0]: Statement wasn't well formed, can't be processed: Unexpected term")]
    [InlineData("SELECT * FROM \\\"t-1\\\" WHERE p = 'a' AND n = 1", "Validation failed in TransactStatements[0]: Select statements within ExecuteTransaction must specify the primary key in the where clause.")]
    [InlineData("EXISTS(SELECT * FROM \\\"t-1\\\" WHERE p = 'a')", "Validation failed in TransactStatements[0]: EXISTS() must contain a single item read with additional condition")]
    [InlineData("DELETE FROM \\\"t-1\\\" WHERE p = 'a' RETURNING ALL OLD *", "Validation failed in TransactStatements[0]: RETURNING clause is not supported in ExecuteTransaction.")]
    [InlineData("DELETE FROM \\\"t-1\\\" WHERE p = 'a'\"},{\"Statement\":\"SELECT * FROM \\\"t-1\\\" WHERE p = 'a'", "ExecuteTransaction API does not support both read and write operations in the same request.")]
    [InlineData("DELETE FROM \\\"t-1\\\" WHERE p = 'a'\"},{\"Statement\":\"DELETE FROM \\\"t-1\\\" WHERE p = 'a'", "Transaction request cannot include multiple operations on one item")]
    public async Task Refuses_a_transaction_that_makes_no_sense(string statements, string message)
    {
        await using var t = await PartiQlBench.StartAsync();
        Assert.Equal("ValidationException: " + message, await t.Bench.ErrorAsync("ExecuteTransaction", $$"""{"TransactStatements":[{"Statement":"{{statements}}"}]}"""));
    }

    [Fact]
    public async Task Understands_Amazons_own_client()
    {
        await using var t = await PartiQlBench.StartAsync();
        using var client = t.Bench.CreateClient();
        await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = "INSERT INTO \"t-1\" VALUE {'p': ?, 'b': ?}", Parameters = [new("a"), new() { B = new MemoryStream([1, 2]) }] }, Cancellation);
        var found = await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = "SELECT * FROM \"t-1\" WHERE p = 'a'" }, Cancellation);
        Assert.Equal([1, 2], found.Items.Single()["b"].B.ToArray());
        await Assert.ThrowsAsync<DuplicateItemException>(() => client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = "INSERT INTO \"t-1\" VALUE {'p': 'a'}" }, Cancellation));
        var batch = await client.BatchExecuteStatementAsync(new BatchExecuteStatementRequest { Statements = [new() { Statement = "SELECT * FROM \"t-1\" WHERE p = 'a'" }] }, Cancellation);
        Assert.Equal("a", batch.Responses.Single().Item["p"].S);
        var canceled = await Assert.ThrowsAsync<TransactionCanceledException>(() => client.ExecuteTransactionAsync(
            new ExecuteTransactionRequest { TransactStatements = [new() { Statement = "INSERT INTO \"t-1\" VALUE {'p': 'a'}" }] }, Cancellation));
        Assert.Equal("DuplicateItem", canceled.CancellationReasons.Single().Code);
    }
}
