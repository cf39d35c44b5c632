using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.Lambda.Events;

/// <summary>A table, the function "fn" that follows its stream, and what the function writes down.</summary>
internal static class StreamCalls
{
    /// <summary>What functions begin with that write lines down.</summary>
    public const string Append = "const fs = require('fs'); const out = __dirname + '/out.txt'; const tell = x => fs.appendFileSync(out, x + '\\n');";
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly HttpClient Http = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task AdvanceAsync(LambdaBench bench, int seconds)
    {
        var moved = await bench.SendAsync("POST", "/_acinaces/clock", $$"""{"advanceSeconds":{{seconds}}}""");
        Assert.True((int)moved.Status == 200, moved.Body);
    }

    public static async Task<string> CreateTableAsync(LambdaBench bench)
    {
        var created = await AwsAsync(bench, "DynamoDB_20120810.CreateTable", """
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],
             "KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],"StreamSpecification":{"StreamEnabled":true,"StreamViewType":"NEW_IMAGE"}}
            """);
        return (string?)created["TableDescription"]?["LatestStreamArn"] ?? "";
    }

    public static Task<JsonObject> PutAsync(LambdaBench bench, string key, int n) =>
        AwsAsync(bench, "DynamoDB_20120810.PutItem", $$$"""{"TableName":"t-1","Item":{"p":{"S":"{{{key}}}"},"n":{"N":"{{{n}}}"} } }""");

    public static async Task<JsonObject> MapAsync(LambdaBench bench, string stream, string position, string? filter = null, string more = "")
    {
        var criteria = filter is null ? "" : $",\"FilterCriteria\":{{\"Filters\":[{filter.TrimStart(',')}]}}";
        var answer = await bench.SendAsync("POST", "/2015-03-31/event-source-mappings", $$"""{"FunctionName":"fn","EventSourceArn":"{{stream}}","StartingPosition":"{{position}}"{{criteria}}{{more}}}""");
        Assert.True((int)answer.Status == 202, answer.Body);
        return answer.Json;
    }

    public static async Task<JsonObject> AwsAsync(LambdaBench bench, string target, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, bench.Host.Url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Headers.Add("X-Amz-Target", target);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        using var response = await Http.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)?.AsObject() ?? [];
    }

    /// <param name="distinct">Whether a line that comes twice counts once.</param>
    /// <param name="whileWaiting">Done about once a second until the lines are there. Absent when nothing has to be done for them.</param>
    public static async Task<string[]> LinesAsync(NodeFunction code, int count, bool distinct = false, Func<Task>? whileWaiting = null)
    {
        var file = Path.Combine(code.Folder, "out.txt");
        var end = DateTimeOffset.UtcNow + Patience;
        for (var looks = 0; ; looks++)
        {
            var lines = File.Exists(file) ? await File.ReadAllLinesAsync(file, Cancellation) : [];
            if ((distinct ? lines.Distinct().Count() : lines.Length) >= count || DateTimeOffset.UtcNow > end) return lines;
            if (looks % 20 == 0 && whileWaiting is not null) await whileWaiting();
            await Task.Delay(50, Cancellation);
        }
    }
}
