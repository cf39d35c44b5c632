using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.DynamoDb.Transfers;

public sealed class ExportTests
{
    [Fact]
    public async Task Writes_items_manifests_and_checksums_in_the_layout_of_the_service()
    {
        await using var cloud = await TransferCloud.StartAsync();
        await cloud.DoneAsync("PutItem", """{"TableName":"orders","Item":{"p":{"S":"a"},"v":{"N":"1.50"},"tags":{"SS":["x"]}}}""");
        var export = await cloud.ExportAsync();
        var summaries = (await cloud.DoneAsync("ListExports", "{}"))["ExportSummaries"];
        Assert.Null(export["ExportType"]);
        Assert.Equal(("COMPLETED", 1L, "FULL_EXPORT"), ((string?)export["ExportStatus"], (long?)export["ItemCount"], (string?)summaries?[0]?["ExportType"]));
        var manifest = (string?)export["ExportManifest"] ?? "";
        Assert.Matches("^daily/AWSDynamoDB/[0-9]{14}-[0-9a-f]{8}/manifest-summary\\.json$", manifest);
        var summary = JsonNode.Parse((await cloud.S3.DoneAsync("GET", "/exports/" + manifest)).Text);
        Assert.Equal(("2020-06-30", 1L, "DYNAMODB_JSON"), ((string?)summary?["version"], (long?)summary?["itemCount"], (string?)summary?["outputFormat"]));
        var files = await cloud.S3.DoneAsync("GET", $"/exports/{summary?["manifestFilesS3Key"]}");
        var file = JsonNode.Parse(Assert.Single(files.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        var data = await cloud.S3.DoneAsync("GET", $"/exports/{file?["dataFileS3Key"]}");
        await using var plain = new GZipStream(new MemoryStream(data.Body), CompressionMode.Decompress);
        using var lines = new StreamReader(plain);
        Assert.Equal("""{"Item":{"p":{"S":"a"},"v":{"N":"1.5"},"tags":{"SS":["x"]}}}""", (await lines.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd('\n'));
        Assert.Equal(data.Header("ETag"), $"\"{Convert.ToHexStringLower(Convert.FromBase64String((string?)file?["md5Checksum"] ?? ""))}\"");
        var keys = (await cloud.S3.DoneAsync("GET", "/exports?list-type=2")).Values("Key").Select(key => key[(key.LastIndexOf('/') + 1)..]).ToList();
        foreach (var name in new[] { "_started", "manifest-files.md5", "manifest-summary.md5" }) Assert.Contains(name, keys);
    }

    [Fact]
    public async Task Needs_recovery_a_table_and_a_format_it_knows()
    {
        await using var cloud = await TransferCloud.StartAsync(recovery: false);
        await cloud.RefusedAsync("PointInTimeRecoveryUnavailableException", "ExportTableToPointInTime", $$"""{"TableArn":"{{TransferCloud.TableArn}}","S3Bucket":"exports"}""");
        await cloud.RefusedAsync("TableNotFoundException", "ExportTableToPointInTime", $$"""{"TableArn":"{{TransferCloud.TableArn}}2","S3Bucket":"exports"}""");
        await cloud.RefusedAsync("ValidationException", "ExportTableToPointInTime", $$"""{"TableArn":"{{TransferCloud.TableArn}}","S3Bucket":"exports","ExportFormat":"CSV"}""");
        await cloud.RefusedAsync("ValidationException", "ExportTableToPointInTime", $$"""{"TableArn":"{{TransferCloud.TableArn}}","S3Bucket":"exports","ExportType":"INCREMENTAL_EXPORT"}""");
        await cloud.RefusedAsync("ExportNotFoundException", "DescribeExport", $$"""{"ExportArn":"{{TransferCloud.TableArn}}/export/none"}""");
    }

    [Fact]
    public async Task Fails_at_a_bucket_that_is_not_there_and_lists_the_newest_first()
    {
        await using var cloud = await TransferCloud.StartAsync();
        var failed = await cloud.ExportAsync("elsewhere");
        Assert.Equal(("FAILED", "S3NoSuchBucket"), ((string?)failed["ExportStatus"], (string?)failed["FailureCode"]));
        await Task.Delay(2, TestContext.Current.CancellationToken);
        var done = await cloud.ExportAsync();
        var first = await cloud.DoneAsync("ListExports", """{"MaxResults":1}""");
        Assert.Equal((string?)done["ExportArn"], (string?)first["ExportSummaries"]?[0]?["ExportArn"]);
        var second = await cloud.DoneAsync("ListExports", $$"""{"NextToken":"{{first["NextToken"]}}"}""");
        Assert.Equal(((string?)failed["ExportArn"], null), ((string?)second["ExportSummaries"]?[0]?["ExportArn"], (string?)second["NextToken"]));
    }
}
