using System.Text;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.S3;

/// <summary>An emulator for one test and plain HTTP to its S3, without signatures.</summary>
internal sealed class S3Cloud : IAsyncDisposable
{
    private readonly EmulatorHost _host;
    private readonly HttpClient _http;

    private S3Cloud(EmulatorHost host, bool http)
    {
        _host = host;
        _http = http ? new HttpClient() : new HttpClient(host.CreateHandler());
        _http.BaseAddress = new Uri(host.Url);
    }

    public EmulatorHost Host => _host;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<S3Cloud> StartAsync(bool http = false, string? dataDirectory = null) => new(
        await EmulatorHost.StartAsync(new EmulatorOptions { Listen = http, Port = 0, Iam = false, Region = "us-east-1", DataDirectory = dataDirectory, Durable = false }, cancellationToken: Cancellation), http);

    /// <summary>With an empty bucket.</summary>
    public static async Task<S3Cloud> WithBucketAsync(string name = "trades", bool isVersioned = false, bool http = false)
    {
        var cloud = await StartAsync(http);
        await cloud.DoneAsync("PUT", $"/{name}");
        if (isVersioned) await cloud.DoneAsync("PUT", $"/{name}?versioning", "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
        return cloud;
    }

    /// <summary>A call that must succeed.</summary>
    public async Task<S3Answer> DoneAsync(string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        var answer = await SendAsync(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), headers);
        Assert.True(answer.Status is >= 200 and < 300, $"{method} {path}: {answer.Status} {answer.Text}");
        return answer;
    }

    /// <summary>A call that must be refused with an error.</summary>
    public async Task<S3Answer> RefusedAsync(int status, string code, string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        var answer = await SendAsync(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), headers);
        Assert.Equal((status, code), (answer.Status, answer.Value("Code")));
        return answer;
    }

    public async Task<S3Answer> SendAsync(string method, string path, byte[]? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = new ByteArrayContent(body);
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value)) (request.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(name, value);
        }
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        var all = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new S3Answer((int)response.StatusCode, all, method == "HEAD" ? [] : await response.Content.ReadAsByteArrayAsync(Cancellation));
    }

    /// <summary>Sets the emulator's clock forward; it stands still afterwards.</summary>
    public Task AdvanceAsync(TimeSpan time) => DoneAsync("POST", "/_acinaces/clock", $$"""{"freeze":true,"advanceSeconds":{{(long)time.TotalSeconds}}}""");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }
}
