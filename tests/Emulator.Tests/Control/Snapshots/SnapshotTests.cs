using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.State;

namespace Acinaces.Emulator.Tests.Control.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_restored_snapshot_is_the_state_as_it_was(bool onDisk)
    {
        await using var host = await StartAsync(onDisk);
        using var client = ClientOf(host);
        await FillAsync(client, "before");
        await ControlAsync(client, HttpMethod.Post, "snapshots", """{"name":"first"}""", HttpStatusCode.Created);
        await PutAsync(client, "a", "after");
        await PutAsync(client, "b", "after");
        await ControlAsync(client, HttpMethod.Post, "snapshots/first/restore", "", HttpStatusCode.NoContent);
        Assert.Equal(["a=before"], await ScanAsync(client));
        Assert.Equal("""{"one":1}""", await SecretAsync(client));
        await PutAsync(client, "c", "again");
        Assert.Equal(["a=before", "c=again"], await ScanAsync(client));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_branch_and_its_origin_go_their_own_ways(bool onDisk)
    {
        await using var host = await StartAsync(onDisk);
        using var client = ClientOf(host);
        await FillAsync(client, "before");
        await ControlAsync(client, HttpMethod.Post, "snapshots", """{"name":"first"}""", HttpStatusCode.Created);
        await ControlAsync(client, HttpMethod.Post, "snapshots/first/branches", """{"name":"test-1"}""", HttpStatusCode.Created);
        var branch = host.FindBranch("test-1");
        Assert.NotNull(branch);
        using var other = ClientOf(branch);
        await PutAsync(client, "a", "origin");
        await PutAsync(other, "b", "branch");
        Assert.Equal(["a=origin"], await ScanAsync(client));
        Assert.Equal(["a=before", "b=branch"], await ScanAsync(other));
        Assert.Equal(["a=before", "b=branch"], await ScanAsync(other, "by-v"));
        Assert.Equal("""{"one":1}""", await SecretAsync(other));
        await ControlAsync(client, HttpMethod.Delete, "snapshots/first/branches/test-1", "", HttpStatusCode.NoContent);
        Assert.Null(host.FindBranch("test-1"));
    }

    [Fact]
    public async Task A_snapshot_on_disk_outlives_the_emulator()
    {
        await using (var host = await StartAsync(true))
        {
            using var client = ClientOf(host);
            await FillAsync(client, "before");
            await ControlAsync(client, HttpMethod.Post, "snapshots", """{"name":"first"}""", HttpStatusCode.Created);
            await PutAsync(client, "a", "after");
        }
        await using (var again = await StartAsync(true))
        {
            using var client = ClientOf(again);
            Assert.Equal(["a=after"], await ScanAsync(client));
            await ControlAsync(client, HttpMethod.Post, "snapshots/first/restore", "", HttpStatusCode.NoContent);
            Assert.Equal(["a=before"], await ScanAsync(client));
        }
        await using var third = await StartAsync(true);
        using var last = ClientOf(third);
        Assert.Equal(["a=before"], await ScanAsync(last));
        await ControlAsync(last, HttpMethod.Delete, "snapshots/first", "", HttpStatusCode.NoContent);
        await ControlAsync(last, HttpMethod.Post, "snapshots/first/restore", "", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Names_are_checked()
    {
        await using var host = await StartAsync(false);
        using var client = ClientOf(host);
        foreach (var name in (string[])["", "../x", ".hidden", "a/b", new string('a', 65)])
            await ControlAsync(client, HttpMethod.Post, "snapshots", JsonSerializer.Serialize(new { name }), HttpStatusCode.BadRequest);
        await ControlAsync(client, HttpMethod.Post, "snapshots", """{"name":"x"}""", HttpStatusCode.Created);
        await ControlAsync(client, HttpMethod.Post, "snapshots", """{"name":"x"}""", HttpStatusCode.Conflict);
        await ControlAsync(client, HttpMethod.Post, "snapshots/none/branches", """{"name":"b"}""", HttpStatusCode.NotFound);
        var shelf = await client.GetFromJsonAsync<JsonElement>("/_acinaces/snapshots", Cancel);
        Assert.Equal("x", shelf.GetProperty("snapshots")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_branch_of_a_large_state_takes_little_time()
    {
        await using var host = await StartAsync(false);
        using var client = ClientOf(host);
        await FillAsync(client, "before");
        var text = new string('x', 390_000);
        await Parallel.ForAsync(0, 250, Cancel, async (i, _) => await PutAsync(client, $"large-{i}", text));
        await ControlAsync(client, HttpMethod.Post, "snapshots", """{"name":"first"}""", HttpStatusCode.Created);
        // The first one pays for compiling what a start needs.
        await ControlAsync(client, HttpMethod.Post, "snapshots/first/branches", """{"name":"warm"}""", HttpStatusCode.Created);
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var clock = Stopwatch.StartNew();
            await ControlAsync(client, HttpMethod.Post, "snapshots/first/branches", $$"""{"name":"b{{i}}"}""", HttpStatusCode.Created);
            fastest = clock.Elapsed < fastest ? clock.Elapsed : fastest;
        }
        // 100 MB: copying them alone would take about as long as all this may.
        Assert.True(fastest < TimeSpan.FromMilliseconds(50), fastest.ToString());
    }

    private Task<EmulatorHost> StartAsync(bool onDisk) =>
        EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, Iam = false, DataDirectory = onDisk ? _folder.Path : null, Durable = false }, cancellationToken: Cancel);

    private static HttpClient ClientOf(EmulatorHost host) => new(host.CreateHandler()) { BaseAddress = new Uri(host.Url) };

    private static async Task FillAsync(HttpClient client, string value)
    {
        await CallAsync(client, "DynamoDB_20120810.CreateTable", """
            {"TableName":"table","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"v","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],
             "GlobalSecondaryIndexes":[{"IndexName":"by-v","KeySchema":[{"AttributeName":"v","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]}
            """);
        await PutAsync(client, "a", value);
        await CallAsync(client, "secretsmanager.CreateSecret", """{"Name":"keys","ClientRequestToken":"00000000-0000-0000-0000-000000000001","SecretString":"{\"one\":1}"}""");
    }

    private static Task<JsonElement> PutAsync(HttpClient client, string key, string value)
    {
        // A key of an index has at most 2048 bytes.
        var (name, text) = value.Length > 1000 ? ("w", value) : ("v", value);
        return CallAsync(client, "DynamoDB_20120810.PutItem", $$$$"""{"TableName":"table","Item":{"p":{"S":"{{{{key}}}}"},"{{{{name}}}}":{"S":"{{{{text}}}}"}}}""");
    }

    private static async Task<IReadOnlyList<string>> ScanAsync(HttpClient client, string? index = null)
    {
        var page = await CallAsync(client, "DynamoDB_20120810.Scan", index is null ? """{"TableName":"table"}""" : $$"""{"TableName":"table","IndexName":"{{index}}"}""");
        return [.. page.GetProperty("Items").EnumerateArray().Select(item => $"{item.GetProperty("p").GetProperty("S")}={item.GetProperty("v").GetProperty("S")}").Order(StringComparer.Ordinal)];
    }

    private static async Task<string?> SecretAsync(HttpClient client) => (await CallAsync(client, "secretsmanager.GetSecretValue", """{"SecretId":"keys"}""")).GetProperty("SecretString").GetString();

    private static async Task<JsonElement> CallAsync(HttpClient client, string target, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(json, Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", target);
        using var answer = await client.SendAsync(request, Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement;
    }

    private static async Task ControlAsync(HttpClient client, HttpMethod method, string path, string body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, "/_acinaces/" + path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await client.SendAsync(request, Cancel);
        Assert.Equal(expected, answer.StatusCode);
    }
}
