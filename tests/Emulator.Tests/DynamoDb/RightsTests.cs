using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Iam;

namespace Acinaces.Emulator.Tests.DynamoDb;

/// <summary>What a user's policies let statements and readers of streams do.</summary>
public sealed class RightsTests
{
    private const string Table = "arn:aws:dynamodb:eu-central-1:000000000000:table/t-1";
    private const string DynamoDb = "DynamoDB_20120810.";
    private const string Streams = "DynamoDBStreams_20120810.";

    [Fact]
    public async Task A_statement_that_is_denied_does_not_stop_the_others_of_its_batch()
    {
        await using var host = await StartAsync();
        using var trader = await CreateTraderAsync(host, "\"dynamodb:PartiQLInsert\",\"dynamodb:PartiQLSelect\"", Table);
        var (status, answer) = await trader.JsonAsync(DynamoDb + "BatchExecuteStatement", """
            {"Statements":[{"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'a'}"},{"Statement":"DELETE FROM \"t-1\" WHERE p = 'a'"},
             {"Statement":"INSERT INTO \"other\" VALUE {'p': 'a'}"},{"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'b'}"}]}
            """);
        Assert.Equal(200, status);
        var errors = answer["Responses"]!.AsArray().Select(response => response!["Error"]).ToList();
        Assert.Equal([null, "AccessDenied", "AccessDenied", null], errors.Select(error => (string?)error?["Code"]));
        Assert.Equal(
            $"User: arn:aws:iam::000000000000:user/trader is not authorized to perform: dynamodb:PartiQLDelete on resource: {Table} because no identity-based policy allows the dynamodb:PartiQLDelete action",
            (string?)errors[1]!["Message"]);
        var read = await trader.JsonAsync(DynamoDb + "ExecuteStatement", """{"Statement":"SELECT * FROM \"t-1\""}""");
        Assert.Equal(2, read.Answer["Items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("INSERT INTO \\\"t-1\\\" VALUE {'p': 'a'}", "PartiQLInsert", Table)]
    [InlineData("UPDATE \\\"t-1\\\" SET n = 1 WHERE p = 'a'", "PartiQLUpdate", Table)]
    [InlineData("DELETE FROM \\\"t-1\\\" WHERE p = 'a'", "PartiQLDelete", Table)]
    [InlineData("SELECT * FROM \\\"t-1\\\"", "PartiQLSelect", Table)]
    [InlineData("SELECT * FROM \\\"t-1\\\".\\\"by-g\\\"", "PartiQLSelect", Table + "/index/by-g")]
    public async Task A_statement_needs_the_right_of_its_kind(string statement, string action, string resource)
    {
        await using var host = await StartAsync();
        using var trader = await CreateTraderAsync(host, "\"dynamodb:PutItem\",\"dynamodb:Query\",\"dynamodb:Scan\",\"dynamodb:DeleteItem\",\"dynamodb:UpdateItem\"", "*");
        var expected = $"is not authorized to perform: dynamodb:{action} on resource: {resource} ";
        foreach (var (operation, json) in ((string, string)[])[("ExecuteStatement", $$"""{"Statement":"{{statement}}"}"""), ("ExecuteTransaction", $$"""{"TransactStatements":[{"Statement":"{{statement}}"}]}""")])
        {
            var (status, answer) = await trader.JsonAsync(DynamoDb + operation, json);
            Assert.Equal((400, true), (status, ((string?)(answer["Message"] ?? answer["message"]))?.Contains(expected, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Reading_a_stream_needs_a_right_on_it()
    {
        await using var host = await StartAsync();
        using var reader = await CreateTraderAsync(host, "\"dynamodb:DescribeStream\",\"dynamodb:GetShardIterator\",\"dynamodb:GetRecords\"", Table + "/stream/*");
        using var admin = new SignedQueryClient(host, "dynamodb");
        var stream = (string?)(await admin.JsonAsync(DynamoDb + "DescribeTable", """{"TableName":"t-1"}""")).Answer["Table"]!["LatestStreamArn"];
        var described = await reader.JsonAsync(Streams + "DescribeStream", $$"""{"StreamArn":"{{stream}}"}""");
        var shard = (string?)described.Answer["StreamDescription"]!["Shards"]![0]!["ShardId"];
        var iterator = await reader.JsonAsync(Streams + "GetShardIterator", $$"""{"StreamArn":"{{stream}}","ShardId":"{{shard}}","ShardIteratorType":"TRIM_HORIZON"}""");
        var place = (string?)iterator.Answer["ShardIterator"];
        Assert.Equal(200, (await reader.JsonAsync(Streams + "GetRecords", $$"""{"ShardIterator":"{{place}}"}""")).Status);

        await AssertDeniedAsync(reader, Streams + "ListStreams", "{}", "dynamodb:ListStreams", "*");
        var other = stream!.Replace("t-1", "t-2", StringComparison.Ordinal);
        await AssertDeniedAsync(reader, Streams + "DescribeStream", $$"""{"StreamArn":"{{other}}"}""", "dynamodb:DescribeStream", other);
        await AssertDeniedAsync(reader, Streams + "GetShardIterator", $$"""{"StreamArn":"{{other}}","ShardId":"{{shard}}","ShardIteratorType":"LATEST"}""", "dynamodb:GetShardIterator", other);
        await AssertDeniedAsync(reader, Streams + "GetRecords", $$"""{"ShardIterator":"{{place!.Replace("t-1", "t-2", StringComparison.Ordinal)}}"}""", "dynamodb:GetRecords", other);
    }

    private static async Task AssertDeniedAsync(SignedQueryClient client, string target, string json, string action, string resource)
    {
        var (status, answer) = await client.JsonAsync(target, json);
        Assert.Equal(400, status);
        Assert.Contains($"perform: {action} on resource: {resource} ", (string?)(answer["Message"] ?? answer["message"]), StringComparison.Ordinal);
    }

    private static Task<EmulatorHost> StartAsync() => EmulatorHost.StartAsync(new EmulatorOptions { Listen = false }, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>A table with a stream and an index, and a user who may do the given actions.</summary>
    private static async Task<SignedQueryClient> CreateTraderAsync(EmulatorHost host, string actions, string resource)
    {
        using var admin = new SignedQueryClient(host, "dynamodb");
        var created = await admin.JsonAsync(DynamoDb + "CreateTable", """
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"g","AttributeType":"S"}],
             "KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],"StreamSpecification":{"StreamEnabled":true,"StreamViewType":"NEW_IMAGE"},
             "GlobalSecondaryIndexes":[{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]}
            """);
        Assert.True(created.Status == 200, created.Answer.ToJsonString());
        using var iam = new SignedQueryClient(host, "iam");
        await iam.CallAsync("CreateUser", ("UserName", "trader"));
        await iam.CallAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", "rights"),
            ("PolicyDocument", $$$"""{"Statement":{"Effect":"Allow","Action":[{{{actions}}}],"Resource":"{{{resource}}}"}}"""));
        var key = await iam.CallAsync("CreateAccessKey", ("UserName", "trader"));
        return new SignedQueryClient(host, "dynamodb", key.Descendants("AccessKeyId").Single().Value, key.Descendants("SecretAccessKey").Single().Value);
    }
}
