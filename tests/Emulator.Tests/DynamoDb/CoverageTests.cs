using System.Net.Http.Json;
using System.Text.Json;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.DynamoDb;

/// <summary>Every operation that AWS's own client knows is either there or refused with a reason.</summary>
public sealed class CoverageTests
{
    private static readonly string[] Refused =
    [
        "CancelBulkOperation", "DescribeBulkOperation", "ListBulkOperations", "StartBulkPutItems", "UpdateTableReplicaAutoScaling",
    ];

    [Fact]
    public async Task No_operation_of_the_service_is_unknown()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, Iam = false }, cancellationToken: TestContext.Current.CancellationToken);
        using var http = new HttpClient(host.CreateHandler()) { BaseAddress = new Uri(host.Url) };
        var coverage = await http.GetFromJsonAsync<JsonElement>("/_acinaces/coverage", TestContext.Current.CancellationToken);
        var entry = coverage.EnumerateArray().First(each => each.GetProperty("operations").EnumerateArray().Any(name => name.GetString() == "PutItem"));
        var done = entry.GetProperty("operations").EnumerateArray().Select(name => name.GetString() ?? "").ToList();
        var unsupported = entry.GetProperty("unsupported").EnumerateObject().Select(each => each.Name).ToList();
        Assert.Equal(Refused, unsupported);
        // What the client can send: a method per operation.
        var known = typeof(Amazon.DynamoDBv2.IAmazonDynamoDB).GetMethods().Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(method => method.Name[..^"Async".Length])
            .Where(name => typeof(Amazon.DynamoDBv2.IAmazonDynamoDB).Assembly.GetType($"Amazon.DynamoDBv2.Model.{name}Request") is not null).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(known.Count > 50);
        Assert.Equal([], known.Except(done).Except(unsupported));
    }

    [Fact]
    public async Task A_refused_operation_says_why()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        Assert.StartsWith("UnsupportedOperationException: StartBulkPutItems is not supported by this emulator: bulk operations", await bench.ErrorAsync("StartBulkPutItems", "{}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_recorded_and_answered()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("table");
        const string Arn = "arn:aws:dynamodb:eu-central-1:000000000000:table/table";
        var revision = (string?)(await bench.CallAsync("PutResourcePolicy", $$"""{"ResourceArn":"{{Arn}}","Policy":"{\"Version\":\"2012-10-17\"}"}"""))["RevisionId"];
        var policy = await bench.CallAsync("GetResourcePolicy", $$"""{"ResourceArn":"{{Arn}}"}""");
        Assert.Equal((revision, """{"Version":"2012-10-17"}"""), ((string?)policy["RevisionId"], (string?)policy["Policy"]));
        Assert.StartsWith("PolicyNotFoundException", await bench.ErrorAsync("PutResourcePolicy", $$"""{"ResourceArn":"{{Arn}}","Policy":"{}","ExpectedRevisionId":"other"}"""), StringComparison.Ordinal);
        await bench.CallAsync("DeleteResourcePolicy", $$"""{"ResourceArn":"{{Arn}}"}""");
        Assert.StartsWith("PolicyNotFoundException", await bench.ErrorAsync("GetResourcePolicy", $$"""{"ResourceArn":"{{Arn}}"}"""), StringComparison.Ordinal);

        Assert.Equal("ENABLING", (string?)(await bench.CallAsync("UpdateContributorInsights", """{"TableName":"table","ContributorInsightsAction":"ENABLE"}"""))["ContributorInsightsStatus"]);
        Assert.Equal("ENABLED", (string?)(await bench.CallAsync("DescribeContributorInsights", """{"TableName":"table"}"""))["ContributorInsightsStatus"]);
        Assert.Single((await bench.CallAsync("ListContributorInsights", "{}"))["ContributorInsightsSummaries"]?.AsArray() ?? []);

        const string Stream = "arn:aws:kinesis:eu-central-1:000000000000:stream/changes";
        await bench.CallAsync("EnableKinesisStreamingDestination", $$"""{"TableName":"table","StreamArn":"{{Stream}}"}""");
        Assert.StartsWith("ValidationException: Table is not in a valid state to enable", await bench.ErrorAsync("EnableKinesisStreamingDestination", $$"""{"TableName":"table","StreamArn":"{{Stream}}"}"""), StringComparison.Ordinal);
        await bench.CallAsync("DisableKinesisStreamingDestination", $$"""{"TableName":"table","StreamArn":"{{Stream}}"}""");
        Assert.Equal("DISABLED", (string?)(await bench.CallAsync("DescribeKinesisStreamingDestination", """{"TableName":"table"}"""))["KinesisDataStreamDestinations"]?[0]?["DestinationStatus"]);
    }
}
