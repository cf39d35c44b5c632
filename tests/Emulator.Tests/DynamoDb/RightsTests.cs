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

    [Fact]
    public async Task A_tables_policy_can_allow_and_deny()
    {
        await using var host = await StartAsync();
        using var trader = await CreateTraderAsync(host, "\"dynamodb:GetItem\"", Table);
        using var admin = new SignedQueryClient(host, "dynamodb");
        const string Put = """{"TableName":"t-1","Item":{"p":{"S":"a"}}}""", Get = """{"TableName":"t-1","Key":{"p":{"S":"a"}}}""";
        await AssertDeniedAsync(trader, DynamoDb + "PutItem", Put, "dynamodb:PutItem", Table);
        async Task PolicyAsync(string effect, string action)
        {
            var document = $$$"""{"Statement":{"Effect":"{{{effect}}}","Principal":{"AWS":"arn:aws:iam::000000000000:user/trader"},"Action":"{{{action}}}","Resource":"{{{Table}}}"}}""";
            var (status, answer) = await admin.JsonAsync(DynamoDb + "PutResourcePolicy", $$"""{"ResourceArn":"{{Table}}","Policy":"{{document.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""");
            Assert.True(status == 200, answer.ToJsonString());
        }
        await PolicyAsync("Allow", "dynamodb:PutItem");
        Assert.Equal(200, (await trader.JsonAsync(DynamoDb + "PutItem", Put)).Status);
        Assert.Equal(200, (await trader.JsonAsync(DynamoDb + "GetItem", Get)).Status);
        await PolicyAsync("Deny", "dynamodb:GetItem");
        await AssertDeniedAsync(trader, DynamoDb + "GetItem", Get, "dynamodb:GetItem", Table);
        await AssertDeniedAsync(trader, DynamoDb + "PutItem", Put, "dynamodb:PutItem", Table);
        await admin.JsonAsync(DynamoDb + "DeleteResourcePolicy", $$"""{"ResourceArn":"{{Table}}"}""");
        Assert.Equal(200, (await trader.JsonAsync(DynamoDb + "GetItem", Get)).Status);
    }

    /// <summary>A user may work on the partition of its own name, and see and write two attributes of it.</summary>
    [Theory]
    [InlineData("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"trader"}},"ProjectionExpression":"shown"}""", true)]
    [InlineData("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"other"}},"ProjectionExpression":"shown"}""", false)]
    [InlineData("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"trader"}},"ProjectionExpression":"#s","ExpressionAttributeNames":{"#s":"secret"}}""", false)]
    [InlineData("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"trader"},"shown":{"S":"x"}}}""", true)]
    [InlineData("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"trader"},"secret":{"S":"x"}}}""", false)]
    [InlineData("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"other"},"shown":{"S":"x"}}}""", false)]
    [InlineData("UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"trader"}},"UpdateExpression":"SET #o = :v","ExpressionAttributeNames":{"#o":"shown"},"ExpressionAttributeValues":{":v":{"S":"x"}}}""", true)]
    [InlineData("UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"trader"}},"UpdateExpression":"SET #o = if_not_exists(secret, #o)","ExpressionAttributeNames":{"#o":"shown"}}""", false)]
    [InlineData("DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"trader"}},"ConditionExpression":"attribute_not_exists(secret)"}""", false)]
    [InlineData("DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"trader"}}}""", true)]
    [InlineData("Query", """{"TableName":"t-1","KeyConditionExpression":"p = :p","ExpressionAttributeValues":{":p":{"S":"trader"}},"ProjectionExpression":"p"}""", true)]
    [InlineData("Query", """{"TableName":"t-1","KeyConditions":{"p":{"ComparisonOperator":"EQ","AttributeValueList":[{"S":"other"}]}},"AttributesToGet":["p"]}""", false)]
    [InlineData("BatchGetItem", """{"RequestItems":{"t-1":{"Keys":[{"p":{"S":"trader"}},{"p":{"S":"other"}}]}}}""", false)]
    [InlineData("BatchWriteItem", """{"RequestItems":{"t-1":[{"PutRequest":{"Item":{"p":{"S":"trader"}}}}]}}""", true)]
    [InlineData("BatchWriteItem", """{"RequestItems":{"t-1":[{"PutRequest":{"Item":{"p":{"S":"trader"}}}},{"DeleteRequest":{"Key":{"p":{"S":"other"}}}}]}}""", false)]
    [InlineData("TransactWriteItems", """{"TransactItems":[{"Put":{"TableName":"t-1","Item":{"p":{"S":"trader"}}}}]}""", true)]
    [InlineData("TransactWriteItems", """{"TransactItems":[{"Put":{"TableName":"t-1","Item":{"p":{"S":"trader"}},"ConditionExpression":"secret = p"}}]}""", false)]
    [InlineData("TransactGetItems", """{"TransactItems":[{"Get":{"TableName":"t-1","Key":{"p":{"S":"other"}}}}]}""", false)]
    [InlineData("ExecuteStatement", """{"Statement":"SELECT p FROM \"t-1\" WHERE p = 'trader'"}""", true)]
    [InlineData("ExecuteStatement", """{"Statement":"SELECT p FROM \"t-1\" WHERE p IN ['trader', 'other']"}""", false)]
    [InlineData("ExecuteStatement", """{"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'trader', 'secret': 1}"}""", false)]
    public async Task Conditions_see_partitions_and_attributes(string operation, string json, bool allowed)
    {
        await using var host = await StartAsync();
        using var trader = await CreateTraderAsync(host, "\"dynamodb:*\"", Table,
            """{"ForAllValues:StringEquals":{"dynamodb:LeadingKeys":["${aws:username}"],"dynamodb:Attributes":["p","shown"]}}""");
        // Twice: what is remembered of a decision must not answer another question.
        await trader.JsonAsync(DynamoDb + "GetItem", """{"TableName":"t-1","Key":{"p":{"S":"trader"}},"ProjectionExpression":"shown"}""");
        var (status, answer) = await trader.JsonAsync(DynamoDb + operation, json);
        Assert.Equal(allowed ? "200" : "400 AccessDeniedException", allowed || status == 200 ? $"{status}" : $"{status} {((string?)answer["__type"])?.Split('#')[^1]}");
    }

    [Theory]
    [InlineData("dynamodb:Select", "SPECIFIC_ATTRIBUTES", "Query", """{"TableName":"t-1","KeyConditionExpression":"p = :p","ExpressionAttributeValues":{":p":{"S":"a"}},"ProjectionExpression":"p"}""")]
    [InlineData("dynamodb:Select", "COUNT", "Scan", """{"TableName":"t-1","Select":"COUNT"}""")]
    [InlineData("dynamodb:Select", "ALL_PROJECTED_ATTRIBUTES", "Scan", """{"TableName":"t-1","IndexName":"by-g"}""")]
    [InlineData("dynamodb:ReturnValues", "ALL_OLD", "DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}},"ReturnValues":"ALL_OLD"}""")]
    [InlineData("dynamodb:ReturnValues", "NONE", "UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}}}""")]
    [InlineData("dynamodb:ReturnConsumedCapacity", "TOTAL", "GetItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}},"ReturnConsumedCapacity":"TOTAL"}""")]
    [InlineData("dynamodb:EnclosingOperation", "TransactWriteItems", "TransactWriteItems", """{"TransactItems":[{"Delete":{"TableName":"t-1","Key":{"p":{"S":"a"}}}}]}""")]
    [InlineData("dynamodb:FullTableScan", "false", "ExecuteStatement", """{"Statement":"SELECT * FROM \"t-1\" WHERE p = 'a'"}""")]
    public async Task Conditions_see_parameters(string key, string value, string operation, string json)
    {
        await using var host = await StartAsync();
        using var trader = await CreateTraderAsync(host, "\"dynamodb:*\"", Table + "*", $$$"""{"StringEquals":{"{{{key}}}":"{{{value}}}"}}""");
        Assert.Equal(200, (await trader.JsonAsync(DynamoDb + operation, json)).Status);
        Assert.Equal(400, (await trader.JsonAsync(DynamoDb + "DescribeTable", """{"TableName":"t-1"}""")).Status);
    }

    private static async Task AssertDeniedAsync(SignedQueryClient client, string target, string json, string action, string resource)
    {
        var (status, answer) = await client.JsonAsync(target, json);
        Assert.Equal(400, status);
        Assert.Contains($"perform: {action} on resource: {resource} ", (string?)(answer["Message"] ?? answer["message"]), StringComparison.Ordinal);
    }

    private static Task<EmulatorHost> StartAsync() => EmulatorHost.StartAsync(new EmulatorOptions { Listen = false }, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>A table with a stream and an index, and a user who may do the given actions under a condition.</summary>
    private static async Task<SignedQueryClient> CreateTraderAsync(EmulatorHost host, string actions, string resource, string condition = "{}")
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
            ("PolicyDocument", $$$"""{"Statement":{"Effect":"Allow","Action":[{{{actions}}}],"Resource":"{{{resource}}}","Condition":{{{condition}}}}}"""));
        var key = await iam.CallAsync("CreateAccessKey", ("UserName", "trader"));
        return new SignedQueryClient(host, "dynamodb", key.Descendants("AccessKeyId").Single().Value, key.Descendants("SecretAccessKey").Single().Value);
    }
}
