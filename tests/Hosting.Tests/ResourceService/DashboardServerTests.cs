using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Acinaces.Hosting;
using Aspire.Hosting.Telemetry;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Aspire.Hosting.ResourceService;

public sealed class DashboardServerTests
{
    private const string BrowserToken = "0123456789abcdef0123";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_shown_without_login_and_the_link_of_the_console_logs_in()
    {
        await using var application = await StartAsync();
        using var stranger = Client(application, token: null);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(Path("/api/resources"), Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(Path("/"), Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(Path("/login?t=wrong"), Token)).StatusCode);

        using var login = await stranger.GetAsync(Path($"/login?t={BrowserToken}"), Token);

        Assert.Equal(HttpStatusCode.Redirect, login.StatusCode);
        var cookie = login.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(BrowserToken, cookie, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path("/"));
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var page = await stranger.SendAsync(request, Token);
        Assert.Equal("<p>hello</p>", await page.Content.ReadAsStringAsync(Token));
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_name_that_points_here_is_refused()
    {
        await using var application = await StartAsync();
        using var client = Client(application, BrowserToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path("/api/resources"));
        request.Headers.Host = "evil.example";

        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request, Token)).StatusCode);
    }

    [Fact]
    public async Task Resources_consoles_and_commands_can_be_used_over_http()
    {
        await using var application = await StartAsync();
        await application.ResourceNotifications.WaitForResourceAsync("worker", "Running", Token);
        using var client = Client(application, BrowserToken);

        var resources = JsonNode.Parse(await client.GetStringAsync(Path("/api/resources"), Token))!.AsArray();
        using var stop = await client.PostAsync(Path("/api/resources/worker/commands/stop"), null, Token);
        using var unknown = await client.PostAsync(Path("/api/resources/worker/commands/dance"), null, Token);
        var console = await client.GetStringAsync(Path("/api/console/worker"), Token);

        Assert.Equal("worker", (string?)Assert.Single(resources)!["name"]);
        Assert.Equal("Running", (string?)resources[0]!["state"]);
        Assert.Equal(HttpStatusCode.OK, stop.StatusCode);
        Assert.True(application.ResourceNotifications.TryGetCurrentState("worker", out var state) && state.Snapshot.State?.Text == "Finished");
        Assert.Equal(HttpStatusCode.Conflict, unknown.StatusCode);
        Assert.Equal("working", (string?)JsonNode.Parse(console.Split('\n')[0])!["text"]);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Path("/api/console/nobody"), Token)).StatusCode);
    }

    [Fact]
    public async Task The_stream_tells_of_every_change()
    {
        await using var application = await StartAsync();
        using var client = Client(application, BrowserToken);
        await application.ResourceNotifications.WaitForResourceAsync("worker", "Running", Token);
        using var reader = new StreamReader(await client.GetStreamAsync(Path("/api/resources/stream"), Token));
        Assert.Equal("event: upsert", await reader.ReadLineAsync(Token));
        Assert.Contains("\"Running\"", await reader.ReadLineAsync(Token), StringComparison.Ordinal);

        await application.ResourceCommands.ExecuteCommandAsync("worker", "stop", Token);

        string? line;
        do
        {
            line = await reader.ReadLineAsync(Token);
        }
        while (line is not null && !line.Contains("\"state\":\"Finished\"", StringComparison.Ordinal));
        Assert.NotNull(line);
    }

    [Fact]
    public async Task Telemetry_comes_in_with_its_key_only_and_is_read_back_by_trace()
    {
        await using var application = await StartAsync();
        using var client = Client(application, BrowserToken);
        const string Spans = """{"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"web"}}]},"scopeSpans":[{"scope":{"name":"s"},"spans":[{"traceId":"0102030405060708090a0b0c0d0e0f10","spanId":"aa01020304050607","name":"GET /","startTimeUnixNano":"5","status":{"code":2}},{"traceId":"ff02030405060708090a0b0c0d0e0f10","spanId":"bb01020304050607","name":"fine","startTimeUnixNano":"6"}]}]}]}""";
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(client, Spans, "wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(client, "{\"resourceSpans\":7}", Settings(application).OtlpApiKey)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, Spans, Settings(application).OtlpApiKey)).StatusCode);

        var trace = JsonNode.Parse(await client.GetStringAsync(Path("/api/telemetry/traces/0102030405060708090a0b0c0d0e0f10"), Token))!;
        var errors = JsonNode.Parse(await client.GetStringAsync(Path("/api/telemetry/spans?hasError=true&resource=web"), Token))!;
        Assert.Equal("GET /", (string?)trace["resourceSpans"]![0]!["scopeSpans"]![0]!["spans"]!.AsArray().Single()!["name"]);
        Assert.Equal("aa01020304050607", (string?)errors["resourceSpans"]![0]!["scopeSpans"]![0]!["spans"]!.AsArray().Single()!["spanId"]);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Path("/api/telemetry/traces/00"), Token)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(Path("/api/telemetry/spans?limit=lots"), Token)).StatusCode);
    }

    [Fact]
    public async Task What_the_official_exporter_sends_in_protobuf_is_understood()
    {
        await using var application = await StartAsync();
        using var client = Client(application, BrowserToken);
        using var source = new ActivitySource("judge");
        using (Sdk.CreateTracerProviderBuilder().ConfigureResource(r => r.AddService("judge", serviceInstanceId: "one")).AddSource("judge").AddOtlpExporter(exporter =>
        {
            exporter.Endpoint = new Uri(Settings(application).Url + "/v1/traces");
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Headers = $"x-otlp-api-key={Settings(application).OtlpApiKey}";
        }).Build())
        {
            using var work = source.StartActivity("work", ActivityKind.Server);
            work!.SetTag("orders", 42L).SetTag("ratio", 0.5).SetTag("venue", "binance").SetStatus(ActivityStatusCode.Error, "refused");
            work.AddEvent(new ActivityEvent("retry"));
        }

        var spans = JsonNode.Parse(await client.GetStringAsync(Path("/api/telemetry/spans?resource=judge"), Token))!;

        var span = spans["resourceSpans"]![0]!["scopeSpans"]![0]!["spans"]!.AsArray().Single()!;
        Assert.Equal("work", (string?)span["name"]);
        Assert.Equal(2, (int?)span["kind"]);
        Assert.Equal("refused", (string?)span["status"]!["message"]);
        Assert.Equal("retry", (string?)span["events"]![0]!["name"]);
        Assert.Equal(
            """[{"key":"orders","value":{"intValue":"42"}},{"key":"ratio","value":{"doubleValue":0.5}},{"key":"venue","value":{"stringValue":"binance"}}]""",
            span["attributes"]!.ToJsonString());
    }

    private static async Task<DistributedApplication> StartAsync()
    {
        var builder = DistributedApplicationTestingBuilder.Create(
            ["--ports", "auto", "--AppHost:BrowserToken", BrowserToken], (options, _) => options.DisableDashboard = false);
        builder.Services.AddSingleton<IDashboardAssets>(new OnePage());
        builder.AddExecutable("worker", "/bin/sh", System.IO.Path.GetTempPath(), "-c", "echo working; sleep 300");
        var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);
        using var client = Client(application, BrowserToken);
        while (true)
        {
            try
            {
                await client.GetStringAsync(Path("/api/telemetry/resources"), Token);
                return application;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20, Token);
            }
        }
    }

    private static DashboardSettings Settings(DistributedApplication application) => application.Services.GetRequiredService<DashboardSettings>();

    private static HttpClient Client(DistributedApplication application, string? token)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Settings(application).Url) };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string json, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path("/v1/traces")) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("x-otlp-api-key", key);
        return client.SendAsync(request, Token);
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);

    private sealed class OnePage : IDashboardAssets
    {
        public DashboardAsset? Find(string path) => path == "/index.html" ? new DashboardAsset("text/html", "<p>hello</p>"u8.ToArray()) : null;
    }
}
