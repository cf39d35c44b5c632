using System.Text;
using System.Text.Json.Nodes;
using Acinaces.Emulator.Tests.S3;

namespace Acinaces.Emulator.Tests.DynamoDb.Transfers;

/// <summary>An emulator with the bucket <c>exports</c>, and DynamoDB calls beside those to S3.</summary>
internal sealed class TransferCloud(S3Cloud s3) : IAsyncDisposable
{
    public const string TableArn = "arn:aws:dynamodb:us-east-1:000000000000:table/orders";

    public const string KeySchema = """
        "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"v","AttributeType":"N"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"v","KeyType":"RANGE"}],"BillingMode":"PAY_PER_REQUEST"
        """;

    public S3Cloud S3 => s3;

    public static async Task<TransferCloud> StartAsync(bool recovery = true)
    {
        var cloud = new TransferCloud(await S3Cloud.WithBucketAsync("exports"));
        await cloud.DoneAsync("CreateTable", $$"""{"TableName":"orders",{{KeySchema}}}""");
        if (recovery) await cloud.DoneAsync("UpdateContinuousBackups", """{"TableName":"orders","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true}}""");
        return cloud;
    }

    public async Task<JsonNode> DoneAsync(string operation, string request)
    {
        var answer = await CallAsync(operation, request);
        Assert.True(answer.Status == 200, $"{operation}: {answer.Text}");
        return Json(answer);
    }

    public async Task RefusedAsync(string code, string operation, string request)
    {
        var answer = await CallAsync(operation, request);
        Assert.EndsWith("#" + code, (string?)Json(answer)["__type"], StringComparison.Ordinal);
    }

    /// <summary>Exports the table and gives the description at its end.</summary>
    public async Task<JsonNode> ExportAsync(string bucket = "exports", string format = "DYNAMODB_JSON")
    {
        var begun = await DoneAsync("ExportTableToPointInTime", $$"""{"TableArn":"{{TableArn}}","S3Bucket":"{{bucket}}","S3Prefix":"daily","ExportFormat":"{{format}}"}""");
        return (await DoneAsync("DescribeExport", $$"""{"ExportArn":"{{begun["ExportDescription"]?["ExportArn"]}}"}"""))["ExportDescription"] ?? new JsonObject();
    }

    /// <summary>Imports and gives the description at its end.</summary>
    public async Task<JsonNode> ImportAsync(string members)
    {
        var begun = await DoneAsync("ImportTable", $$"""{"TableCreationParameters":{"TableName":"copy",{{KeySchema}}},{{members}}}""");
        return (await DoneAsync("DescribeImport", $$"""{"ImportArn":"{{begun["ImportTableDescription"]?["ImportArn"]}}"}"""))["ImportTableDescription"] ?? new JsonObject();
    }

    public ValueTask DisposeAsync() => s3.DisposeAsync();

    private Task<S3Answer> CallAsync(string operation, string request) =>
        s3.SendAsync("POST", "/", Encoding.UTF8.GetBytes(request), ("X-Amz-Target", "DynamoDB_20120810." + operation), ("Content-Type", "application/x-amz-json-1.0"));

    private static JsonNode Json(S3Answer answer) => JsonNode.Parse(answer.Text) ?? new JsonObject();
}
