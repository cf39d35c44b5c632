using System.IO.Compression;
using System.Text.Json.Nodes;
using Acinaces.Emulator.DynamoDb.Exports;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Durability;
using Acinaces.Emulator.Tests.ElastiCache;
using Acinaces.Emulator.Tests.State;

namespace Acinaces.Emulator.Tests.DynamoDb.Transfers;

/// <summary>Exports of changes, exports as Ion, and what is refused of them.</summary>
public sealed class ExportKindTests
{
    private const string Arn = "arn:aws:dynamodb:us-east-1:000000000000:table/t-1";
    private readonly MovableClock _clock = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Changes_tell_what_each_item_was_and_is(bool kept)
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(kept ? folder.Path : null);
        using var client = new JsonClient(host);
        await FillAsync(client);
        var from = _clock.GetUtcNow();
        await PutAsync(client, "changed", "2");
        await PutAsync(client, "changed", "3");
        await PutAsync(client, "new", "4");
        await PutAsync(client, "brief", "5");
        await CallAsync(client, "DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"gone"}}}""");
        await CallAsync(client, "DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"brief"}}}""");
        _clock.Move(TimeSpan.FromMinutes(20));
        await PutAsync(client, "later", "6");
        var lines = await ExportAsync(client, host, $$"""
            "ExportType":"INCREMENTAL_EXPORT","IncrementalExportSpecification":{"ExportFromTime":{{from.ToUnixTimeSeconds()}},"ExportToTime":{{from.AddMinutes(20).ToUnixTimeSeconds()}} }
            """);
        var micros = (from - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var metadata = $$$"""{"Metadata":{"WriteTimestampMicros":{"N":"{{{micros}}}"} """.TrimEnd() + "}";
        Assert.Equal(
        [
            metadata + ""","Keys":{"p":{"S":"changed"}},"OldImage":{"p":{"S":"changed"},"v":{"N":"1"}},"NewImage":{"p":{"S":"changed"},"v":{"N":"3"}}}""",
            metadata + ""","Keys":{"p":{"S":"gone"}},"OldImage":{"p":{"S":"gone"},"v":{"N":"1"}}}""",
            metadata + ""","Keys":{"p":{"S":"new"}},"NewImage":{"p":{"S":"new"},"v":{"N":"4"}}}""",
        ], lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_new_images_come_as_ion_too_and_the_whole_table()
    {
        await using var host = await StartAsync(null);
        using var client = new JsonClient(host);
        await FillAsync(client);
        var from = _clock.GetUtcNow();
        await PutAsync(client, "changed", "20");
        _clock.Move(TimeSpan.FromMinutes(15));
        var ion = IonLines.Decimal(DynamoDbNumber.FromInt64((from - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond));
        Assert.Equal(["$ion_1_0 {Record:{Metadata:{WriteTimestampMicros:" + ion + """},Keys:{p:"changed"},NewImage:{p:"changed",v:2d1}}}"""], await ExportAsync(client, host, $$"""
            "ExportFormat":"ION","ExportType":"INCREMENTAL_EXPORT","IncrementalExportSpecification":{"ExportFromTime":{{from.ToUnixTimeSeconds()}},"ExportViewType":"NEW_IMAGE"}
            """));
        Assert.Equal(["""$ion_1_0 {Item:{p:"changed",v:2d1}}""", """$ion_1_0 {Item:{p:"gone",v:1.}}"""],
            (await ExportAsync(client, host, """ "ExportFormat":"ION" """)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Requests_that_do_not_fit_together_are_refused()
    {
        await using var host = await StartAsync(null);
        using var client = new JsonClient(host);
        await FillAsync(client);
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        const string Changes = """ "ExportType":"INCREMENTAL_EXPORT","IncrementalExportSpecification":""";
        const string Pattern = "1 validation error detected: Value";
        (string Members, string Error)[] cases =
        [
            (""" "IncrementalExportSpecification":{}""", "ValidationException: Invalid Request: Export Type expected to be Incremental Export when incremental export specification is provided"),
            (""" "ExportType":"FULL_EXPORT","IncrementalExportSpecification":{}""", "ValidationException: Invalid Request: When Export Type is Full Export , Incremental Export Specification should not be provided"),
            (""" "ExportType":"INCREMENTAL_EXPORT" """, "ValidationException: Invalid Request: Incremental Export Specification expected when export type is set as Incremental Export"),
            (Changes + "{}", "ValidationException: Invalid Request: ExportFromTime must be provided in IncrementalExportSpecification"),
            (Changes + $$"""{"ExportFromTime":{{now - 9000}} }""", "InvalidExportTimeException: Incremental export period from time cannot be less than the table creation time : 2025-12-31T22:30:00Z"),
            (Changes + $$"""{"ExportFromTime":{{now - 600}},"ExportToTime":{{now + 3600}} }""", "InvalidExportTimeException: Incremental export period to time cannot be greater than the current time : 2026-01-01T02:00:00Z"),
            (Changes + $$"""{"ExportFromTime":{{now - 600}} }""", "InvalidExportTimeException: Difference between export period from time and export period to time is less than 15 minutes"),
            (""" "S3SseKmsKeyId":"k" """, "ValidationException: Invalid Request: KMS Key Id is not supported for this encryption type"),
            (""" "ExportTime":-1""", "InvalidExportTimeException: Export Time is invalid"),
            (""" "S3BucketOwner":"me" """, $"ValidationException: {Pattern} 'me' at 's3BucketOwner' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9]{{12}}"),
            (""" "TableArn":"t-1" """, "ValidationException: One or more parameter values were invalid: tableArn is not a valid ARN"),
            (""" "TableArn":"arn:aws:dynamodb:us-east-1:111111111111:table/t-1" """, "AccessDeniedException: Access is denied"),
            (""" "TableArn":"arn:aws:dynamodb:eu-west-1:000000000000:table/t-1" """, "TableNotFoundException: Table not found: arn:aws:dynamodb:eu-west-1:000000000000:table/t-1"),
        ];
        foreach (var (members, error) in cases)
            Assert.Equal(error, await ErrorAsync(client, "ExportTableToPointInTime", members.Contains("TableArn", StringComparison.Ordinal) ? $$"""{"S3Bucket":"exports",{{members}} }""" : $$"""{"TableArn":"{{Arn}}","S3Bucket":"exports",{{members}} }"""));
        foreach (var (arn, error) in new[]
        {
            (Arn + "/exports/none", "ValidationException: Invalid Export ARN"),
            (Arn + "/export/none", $"ExportNotFoundException: Export not found: Export not found: {Arn}/export/none"),
            ("arn:aws:dynamodb:us-east-1:111111111111:table/t-1/export/1", "AccessDeniedException: Access is denied"),
            ("arn:aws:dynamodb:eu-west-1:000000000000:table/t-1/export/1", "ExportNotFoundException: Export not found: Invalid export arn"),
        })
            Assert.Equal(error, await ErrorAsync(client, "DescribeExport", $$"""{"ExportArn":"{{arn}}"}"""));
    }

    [Fact]
    public async Task A_token_stands_for_one_request_and_a_gone_table_lists_none()
    {
        await using var host = await StartAsync(null);
        using var client = new JsonClient(host);
        await FillAsync(client);
        const string First = $$"""{"TableArn":"{{Arn}}","S3Bucket":"none-such","ClientToken":"once" """;
        var export = await CallAsync(client, "ExportTableToPointInTime", First + "}");
        Assert.Equal((string?)export["ExportDescription"]?["ExportArn"], (string?)(await CallAsync(client, "ExportTableToPointInTime", First + "}"))["ExportDescription"]?["ExportArn"]);
        foreach (var other in new[] { """ "ExportFormat":"ION" """, """ "S3Prefix":"x" """, """ "S3BucketOwner":"000000000000" """, """ "S3SseAlgorithm":"KMS" """ })
            Assert.Equal("ExportConflictException: Export conflict: Duplicate request detected with conflicting parameters", await ErrorAsync(client, "ExportTableToPointInTime", $"{First},{other}}}"));
        const string List = $$"""{"TableArn":"{{Arn}}"}""";
        Assert.Single((await CallAsync(client, "ListExports", List))["ExportSummaries"]!.AsArray());
        await CallAsync(client, "DeleteTable", """{"TableName":"t-1"}""");
        Assert.Empty((await CallAsync(client, "ListExports", List))["ExportSummaries"]!.AsArray());
        Assert.Single((await CallAsync(client, "ListExports", "{}"))["ExportSummaries"]!.AsArray());
    }

    private Task<EmulatorHost> StartAsync(string? folder) => EmulatorHost.StartAsync(
        new EmulatorOptions { Listen = false, Iam = false, Region = "us-east-1", DataDirectory = folder }, _clock, cancellationToken: TestContext.Current.CancellationToken);

    private async Task FillAsync(JsonClient client)
    {
        await CallAsync(client, "CreateTable", """
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}
            """);
        await CallAsync(client, "UpdateContinuousBackups", """{"TableName":"t-1","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true}}""");
        await PutAsync(client, "changed", "1");
        await PutAsync(client, "gone", "1");
        _clock.Move(TimeSpan.FromHours(1));
    }

    private static Task<JsonNode> PutAsync(JsonClient client, string key, string value) =>
        CallAsync(client, "PutItem", $$$"""{"TableName":"t-1","Item":{"p":{"S":"{{{key}}}"},"v":{"N":"{{{value}}}"} } }""");

    private static async Task<IReadOnlyList<string>> ExportAsync(JsonClient client, EmulatorHost host, string members)
    {
        using var http = new HttpClient(host.CreateHandler()) { BaseAddress = new Uri(host.Url) };
        using var made = await http.PutAsync(new Uri("/exports", UriKind.Relative), null, TestContext.Current.CancellationToken);
        var begun = await CallAsync(client, "ExportTableToPointInTime", $$"""{"TableArn":"{{Arn}}","S3Bucket":"exports",{{members}} }""");
        var export = (await CallAsync(client, "DescribeExport", $$"""{"ExportArn":"{{begun["ExportDescription"]!["ExportArn"]}}"}"""))["ExportDescription"]!;
        Assert.True((string?)export["ExportStatus"] == "COMPLETED", export.ToJsonString());
        var summary = JsonNode.Parse(await http.GetStringAsync(new Uri("/exports/" + export["ExportManifest"], UriKind.Relative), TestContext.Current.CancellationToken))!;
        var files = await http.GetStringAsync(new Uri("/exports/" + summary["manifestFilesS3Key"], UriKind.Relative), TestContext.Current.CancellationToken);
        var key = (string?)JsonNode.Parse(files)!["dataFileS3Key"] ?? "";
        Assert.Equal(export["IncrementalExportSpecification"] is not null, key.StartsWith("AWSDynamoDB/data/", StringComparison.Ordinal));
        await using var data = await http.GetStreamAsync(new Uri("/exports/" + key, UriKind.Relative), TestContext.Current.CancellationToken);
        await using var plain = new GZipStream(data, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        return (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<JsonNode> CallAsync(JsonClient client, string operation, string json) => await client.CallAsync("DynamoDB_20120810." + operation, json);

    private static async Task<string> ErrorAsync(JsonClient client, string operation, string json) =>
        DynamoDbBench.Describe((await client.SendAsync("DynamoDB_20120810." + operation, json)).Answer);
}
