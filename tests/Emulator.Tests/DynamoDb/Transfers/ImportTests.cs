using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.DynamoDb.Transfers;

public sealed class ImportTests
{
    private const string Order = """{"TableName":"orders","Item":{"p":{"S":"desk-DESK"},"v":{"N":"NUMBER.25"},"raw":{"B":"AAEC"},"deep":{"M":{"l":{"L":[{"NULL":true},{"BOOL":false},{"NS":["1","2"]}]}}},"text":{"S":"ü\"\n"}}}""";

    [Theory]
    [InlineData("DYNAMODB_JSON")]
    [InlineData("ION")]
    public async Task An_export_becomes_the_same_table(string format)
    {
        await using var cloud = await TransferCloud.StartAsync();
        for (var i = 0; i < 40; i++)
            await cloud.DoneAsync("PutItem", Order.Replace("DESK", $"{i % 7}", StringComparison.Ordinal).Replace("NUMBER", $"{i}", StringComparison.Ordinal));
        var export = await cloud.ExportAsync(format: format);
        var folder = ((string?)export["ExportManifest"] ?? "").Replace("manifest-summary.json", "data/", StringComparison.Ordinal);
        var import = await cloud.ImportAsync($$""" "S3BucketSource":{"S3Bucket":"exports","S3KeyPrefix":"{{folder}}"},"InputFormat":"{{format}}","InputCompressionType":"GZIP" """);
        Assert.Equal(("COMPLETED", 40L, 0L), ((string?)import["ImportStatus"], (long?)import["ImportedItemCount"], (long?)import["ErrorCount"]));
        Assert.Equal(await ItemsAsync(cloud, "orders"), await ItemsAsync(cloud, "copy"));
    }

    [Fact]
    public async Task Reads_separated_values_and_counts_the_lines_that_are_none()
    {
        await using var cloud = await TransferCloud.StartAsync();
        await cloud.S3.DoneAsync("PUT", "/exports/in/a.csv", "p;v;note\nx;1;\"a;b \"\"c\"\"\"\ny;not a number;1\nz;2;\n;3;no key\n");
        var import = await cloud.ImportAsync(""" "S3BucketSource":{"S3Bucket":"exports","S3KeyPrefix":"in/"},"InputFormat":"CSV","InputFormatOptions":{"Csv":{"Delimiter":";"}} """);
        Assert.Equal(("FAILED", "ItemValidationError", 4L, 2L, 2L), ((string?)import["ImportStatus"], (string?)import["FailureCode"], (long?)import["ProcessedItemCount"], (long?)import["ImportedItemCount"], (long?)import["ErrorCount"]));
        Assert.Equal(["""{"p":{"S":"x"},"v":{"N":"1"},"note":{"S":"a;b \"c\""}}""", """{"p":{"S":"z"},"v":{"N":"2"}}"""], await ItemsAsync(cloud, "copy"));
    }

    [Fact]
    public async Task Reads_ion_and_counts_the_lines_that_are_none()
    {
        await using var cloud = await TransferCloud.StartAsync();
        await cloud.S3.DoneAsync("PUT", "/exports/in/a.ion", "$ion_1_0 {Item:{p:\"x\",v:1,tags:$dynamodb_SS::[\"b\"]}}\n$ion_1_0 {Item:{p:\"y\",v:2020-01-01}}\n\n{Item:{p:\"z\",v:3}}\n$ion_1_0 {Item:{p:\"w\",v:4d-1}}");
        var import = await cloud.ImportAsync(""" "S3BucketSource":{"S3Bucket":"exports","S3KeyPrefix":"in/"},"InputFormat":"ION" """);
        Assert.Equal(("FAILED", 4L, 2L, 2L), ((string?)import["ImportStatus"], (long?)import["ProcessedItemCount"], (long?)import["ImportedItemCount"], (long?)import["ErrorCount"]));
        Assert.Equal(["""{"p":{"S":"w"},"v":{"N":"0.4"}}""", """{"p":{"S":"x"},"v":{"N":"1"},"tags":{"SS":["b"]}}"""], await ItemsAsync(cloud, "copy"));
    }

    [Fact]
    public async Task Refuses_what_it_cannot_read_and_fails_where_there_is_nothing()
    {
        await using var cloud = await TransferCloud.StartAsync();
        foreach (var members in new[] { """ "InputFormat":"CSV","InputCompressionType":"ZSTD" """, """ "InputFormat":"DYNAMODB_JSON","InputFormatOptions":{"Csv":{}} """ })
            await cloud.RefusedAsync("ValidationException", "ImportTable", $$"""{"TableCreationParameters":{"TableName":"copy",{{TransferCloud.KeySchema}}},"S3BucketSource":{"S3Bucket":"exports"},{{members}}}""");
        await cloud.RefusedAsync("ResourceInUseException", "ImportTable", $$"""{"TableCreationParameters":{"TableName":"orders",{{TransferCloud.KeySchema}}},"S3BucketSource":{"S3Bucket":"exports"},"InputFormat":"CSV"}""");
        var import = await cloud.ImportAsync(""" "S3BucketSource":{"S3Bucket":"elsewhere"},"InputFormat":"DYNAMODB_JSON" """);
        Assert.Equal(("FAILED", "S3NoSuchBucket"), ((string?)import["ImportStatus"], (string?)import["FailureCode"]));
        Assert.Equal((string?)import["ImportArn"], (string?)(await cloud.DoneAsync("ListImports", "{}"))["ImportSummaryList"]?[0]?["ImportArn"]);
        await cloud.RefusedAsync("ImportNotFoundException", "DescribeImport", $$"""{"ImportArn":"{{TransferCloud.TableArn}}/import/none"}""");
    }

    private static async Task<IReadOnlyList<string>> ItemsAsync(TransferCloud cloud, string table) =>
        [.. ((await cloud.DoneAsync("Scan", $$"""{"TableName":"{{table}}"}"""))["Items"] as JsonArray ?? []).Select(item => item?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "").Order(StringComparer.Ordinal)];
}
