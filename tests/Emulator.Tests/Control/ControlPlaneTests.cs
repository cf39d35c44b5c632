using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Iam;

namespace Acinaces.Emulator.Tests.Control;

public sealed class ControlPlaneTests : IAsyncLifetime
{
    private EmulatorHost? _host;
    private HttpClient? _http;

    private EmulatorHost Host => _host ?? throw new InvalidOperationException("Not started.");

    private HttpClient Http => _http ?? throw new InvalidOperationException("Not started.");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await EmulatorHost.StartAsync(new EmulatorOptions { Port = 0, Iam = false }, cancellationToken: Cancel);
        _http = new HttpClient { BaseAddress = new Uri(_host.Url) };
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }

    [Fact]
    public async Task Health_names_the_services()
    {
        var health = await Http.GetFromJsonAsync<JsonElement>("/_acinaces/health", Cancel);
        Assert.True(health.GetProperty("ready").GetBoolean());
        Assert.Contains("sts", health.GetProperty("services").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task The_clock_freezes_and_advances()
    {
        var frozen = await PostAsync("clock", """{"freeze":true}""");
        var advanced = await PostAsync("clock", """{"advanceSeconds":3600}""");
        Assert.Equal(0, advanced.GetProperty("scale").GetDouble());
        Assert.Equal(frozen.GetProperty("now").GetDateTimeOffset().AddHours(1), advanced.GetProperty("now").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("clock", """{"scale":0}""")]
    [InlineData("clock", """{"scale":1e9}""")]
    [InlineData("clock", """{"advanceSeconds":-1}""")]
    [InlineData("clock", """{"sped":1}""")]
    [InlineData("clock", "nonsense")]
    [InlineData("faults", """{"kind":"explode"}""")]
    [InlineData("faults", """{"kind":"delay"}""")]
    [InlineData("faults", """{"kind":"error","probability":2}""")]
    public async Task Nonsense_is_refused(string path, string body)
    {
        using var answer = await SendAsync(path, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_counted_fault_hits_that_often_and_then_no_more()
    {
        await PostAsync("faults", """{"service":"sts","operation":"GetCallerIdentity","kind":"throttle","count":2}""");
        var sts = new QueryClient(Host.CreateHandler(), "2011-06-15");
        Assert.Equal(("Throttling", 400), await sts.RefusalAsync("GetCallerIdentity"));
        Assert.Equal(("Throttling", 400), await sts.RefusalAsync("GetCallerIdentity"));
        await sts.CallAsync("GetCallerIdentity");
    }

    [Fact]
    public async Task A_dropped_reply_comes_after_the_work_is_done()
    {
        await PostAsync("faults", """{"service":"iam","operation":"CreateUser","kind":"drop-reply","count":1}""");
        using var form = new FormUrlEncodedContent([new("Action", "CreateUser"), new("Version", "2010-05-08"), new("UserName", "trader")]);
        await Assert.ThrowsAsync<HttpRequestException>(() => Http.PostAsync(new Uri("/", UriKind.Relative), form, Cancel));
        await new QueryClient(Host.CreateHandler(), "2010-05-08").CallAsync("GetUser", ("UserName", "trader"));
    }

    [Fact]
    public async Task A_removed_fault_is_gone()
    {
        var id = (await PostAsync("faults", """{"kind":"error","code":"Boom"}""")).GetProperty("id").GetString();
        var sts = new QueryClient(Host.CreateHandler(), "2011-06-15");
        Assert.Equal(("Boom", 500), await sts.RefusalAsync("GetCallerIdentity"));
        using var removed = await Http.DeleteAsync(new Uri($"/_acinaces/faults/{id}", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        await sts.CallAsync("GetCallerIdentity");
    }

    [Fact]
    public async Task Usage_counts_calls_and_failures()
    {
        var iam = new QueryClient(Host.CreateHandler(), "2010-05-08");
        await iam.CallAsync("CreateUser", ("UserName", "trader"));
        await iam.RefusalAsync("CreateUser", ("UserName", "trader"));
        var usage = await Http.GetFromJsonAsync<JsonElement>("/_acinaces/usage", Cancel);
        var entry = Assert.Single(usage.EnumerateArray(), entry => entry.GetProperty("operation").GetString() == "iam.CreateUser");
        Assert.Equal((2, 1), (entry.GetProperty("calls").GetInt32(), entry.GetProperty("failures").GetInt32()));
    }

    [Fact]
    public async Task A_reset_leaves_nothing_and_serves_on()
    {
        var iam = new QueryClient(Host.CreateHandler(), "2010-05-08");
        await iam.CallAsync("CreateUser", ("UserName", "trader"));
        using var reset = await SendAsync("reset", "");
        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
        Assert.Equal(("NoSuchEntity", 404), await iam.RefusalAsync("GetUser", ("UserName", "trader")));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "evil.example")]
    public async Task Pages_of_the_open_web_are_kept_out(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_acinaces/reset");
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await Http.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Coverage_lists_the_operations()
    {
        var coverage = await Http.GetFromJsonAsync<JsonElement>("/_acinaces/coverage", Cancel);
        var sts = Assert.Single(coverage.EnumerateArray(), entry => entry.GetProperty("service").GetString() == "sts");
        Assert.Equal(["AssumeRole", "GetCallerIdentity"], sts.GetProperty("operations").EnumerateArray().Select(name => name.GetString()));
    }

    private Task<HttpResponseMessage> SendAsync(string path, string body) =>
        Http.PostAsync(new Uri("/_acinaces/" + path, UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), Cancel);

    private async Task<JsonElement> PostAsync(string path, string body)
    {
        using var answer = await SendAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }
}
