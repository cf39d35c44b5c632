using System.Text.Json.Nodes;
using Acinaces.IntegrationTests.System;

namespace Acinaces.IntegrationTests.Judges;

/// <summary>The AWS command line judges the emulated DynamoDB, as a person at a terminal would use it.</summary>
[Collection(SharedStories.Name)]
public sealed class AwsCliTests(SharedSystem shared)
{
    private const string Table = "cli-orders";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_command_line_makes_fills_and_reads_a_table()
    {
        await ForeignProgram.RequireAsync("aws", "--version", Token);
        var aws = new Cli(shared.Running.Aws.ToString().TrimEnd('/'));
        await aws.CallAsync("dynamodb", "create-table", "--table-name", Table, "--billing-mode", "PAY_PER_REQUEST", "--attribute-definitions", "AttributeName=p,AttributeType=S", "AttributeName=s,AttributeType=N",
            "--key-schema", "AttributeName=p,KeyType=HASH", "AttributeName=s,KeyType=RANGE", "--stream-specification", "StreamEnabled=true,StreamViewType=NEW_IMAGE");
        await aws.CallAsync("dynamodb", "wait", "table-exists", "--table-name", Table);

        await aws.CallAsync("dynamodb", "put-item", "--table-name", Table, "--item", """{"p":{"S":"ann"},"s":{"N":"1"},"price":{"N":"2.50"}}""");
        var read = await aws.CallAsync("dynamodb", "get-item", "--table-name", Table, "--key", """{"p":{"S":"ann"},"s":{"N":"1"}}""");
        Assert.Equal("2.5", Text(read["Item"]!["price"]!["N"]));

        await aws.CallAsync("dynamodb", "transact-write-items", "--transact-items", $"[{Put("ann", 2)},{Put("ann", 3)},{Put("bob", 1)}]");
        var queried = await aws.CallAsync("dynamodb", "query", "--table-name", Table, "--key-condition-expression", "p = :p AND s > :s", "--expression-attribute-values", """{":p":{"S":"ann"},":s":{"N":"1"}}""", "--no-scan-index-forward");
        Assert.Equal(["3", "2"], queried["Items"]!.AsArray().Select(item => Text(item!["s"]!["N"])));

        await ReadPagesAsync(aws);
        var stated = await aws.CallAsync("dynamodb", "execute-statement", "--statement", $"SELECT s FROM \"{Table}\" WHERE p = 'bob'");
        Assert.Equal("1", Text(Assert.Single(stated["Items"]!.AsArray())!["s"]!["N"]));
        await ReadStreamAsync(aws);
        await RefuseAsync(aws);
        await aws.CallAsync("dynamodb", "delete-table", "--table-name", Table);
        await aws.CallAsync("dynamodb", "wait", "table-not-exists", "--table-name", Table);
    }

    // The command line follows the pages by itself; a page size makes it follow four.
    private static async Task ReadPagesAsync(Cli aws)
    {
        var all = await aws.CallAsync("dynamodb", "scan", "--table-name", Table, "--page-size", "1");
        Assert.Equal(4, all["Items"]!.AsArray().Count);
        var first = await aws.CallAsync("dynamodb", "scan", "--table-name", Table, "--max-items", "3");
        Assert.Equal(3, first["Items"]!.AsArray().Count);
        var rest = await aws.CallAsync("dynamodb", "scan", "--table-name", Table, "--starting-token", Text(first["NextToken"]));
        Assert.Single(rest["Items"]!.AsArray());
    }

    private static async Task ReadStreamAsync(Cli aws)
    {
        var arn = Text((await aws.CallAsync("dynamodbstreams", "list-streams", "--table-name", Table))["Streams"]![0]!["StreamArn"]);
        var shard = Text((await aws.CallAsync("dynamodbstreams", "describe-stream", "--stream-arn", arn))["StreamDescription"]!["Shards"]![0]!["ShardId"]);
        var iterator = Text((await aws.CallAsync("dynamodbstreams", "get-shard-iterator", "--stream-arn", arn, "--shard-id", shard, "--shard-iterator-type", "TRIM_HORIZON"))["ShardIterator"]);
        var records = (await aws.CallAsync("dynamodbstreams", "get-records", "--shard-iterator", iterator))["Records"]!.AsArray();
        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.Equal("INSERT", Text(record!["eventName"])));
    }

    private static async Task RefuseAsync(Cli aws)
    {
        var complaint = await aws.FailAsync("dynamodb", "put-item", "--table-name", Table, "--item", """{"p":{"S":"ann"},"s":{"N":"1"}}""", "--condition-expression", "attribute_not_exists(p)");
        Assert.Contains("An error occurred (ConditionalCheckFailedException) when calling the PutItem operation: The conditional request failed", complaint, StringComparison.Ordinal);
        Assert.Contains("ResourceNotFoundException", await aws.FailAsync("dynamodb", "describe-table", "--table-name", "cli-nowhere"), StringComparison.Ordinal);
    }

    private static string Put(string p, int s) => $"{{\"Put\":{{\"TableName\":\"{Table}\",\"Item\":{{\"p\":{{\"S\":\"{p}\"}},\"s\":{{\"N\":\"{s}\"}}}}}}}}";

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private sealed class Cli(string url)
    {
        private static readonly Dictionary<string, string> Environment = new()
        {
            ["AWS_ACCESS_KEY_ID"] = "test", ["AWS_SECRET_ACCESS_KEY"] = "test", ["AWS_DEFAULT_REGION"] = "eu-central-1", ["AWS_PAGER"] = "", ["AWS_MAX_ATTEMPTS"] = "1", ["AWS_EC2_METADATA_DISABLED"] = "true",
        };

        public async Task<JsonNode> CallAsync(params string[] arguments)
        {
            var (exitCode, printed) = await RunAsync(arguments);
            Assert.True(exitCode == 0, $"aws {string.Join(' ', arguments)}\n{printed}");
            return printed.Trim().Length == 0 ? new JsonObject() : JsonNode.Parse(printed)!;
        }

        public async Task<string> FailAsync(params string[] arguments)
        {
            var (exitCode, printed) = await RunAsync(arguments);
            Assert.NotEqual(0, exitCode);
            return printed;
        }

        // The endpoint as an option, because older versions of the command line know no variable for it.
        private Task<(int ExitCode, string Printed)> RunAsync(string[] arguments) => ForeignProgram.RunAsync("aws", ["--endpoint-url", url, "--output", "json", .. arguments], Path.GetTempPath(), Environment, Token);
    }
}
