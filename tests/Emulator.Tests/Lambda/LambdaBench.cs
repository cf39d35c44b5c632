using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.Lambda;

/// <summary>An emulator with its HTTP port, and the calls the Lambda tests make over it.</summary>
internal sealed class LambdaBench : IAsyncDisposable
{
    private const string Role = "arn:aws:iam::000000000000:role/runner";
    private readonly HttpClient _http;

    private LambdaBench(EmulatorHost host)
    {
        Host = host;
        _http = new HttpClient { BaseAddress = new Uri(host.Url) };
    }

    public EmulatorHost Host { get; }

    public static async Task<LambdaBench> StartAsync(EmulatorOptions? options = null, TimeProvider? clock = null) =>
        new(await EmulatorHost.StartAsync((options ?? new EmulatorOptions()) with { Port = 0, Iam = false }, clock, cancellationToken: TestContext.Current.CancellationToken));

    public async Task<LambdaAnswer> SendAsync(string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new LambdaAnswer(response.StatusCode, text, response.Headers.ToDictionary(pair => pair.Key, pair => string.Join(',', pair.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Creates a function that runs in place; further members of CreateFunction may be given.</summary>
    public async Task<JsonObject> CreateAsync(string name, string folder, JsonObject? members = null)
    {
        var request = new JsonObject
        {
            ["FunctionName"] = name,
            ["Runtime"] = "provided.al2023",
            ["Role"] = Role,
            ["Handler"] = "main",
            ["Timeout"] = 10,
            ["Code"] = new JsonObject { ["S3Bucket"] = "acinaces-local-code", ["S3Key"] = folder },
        };
        foreach (var (key, value) in members ?? []) request[key] = value?.DeepClone();
        var answer = await SendAsync("POST", "/2015-03-31/functions", request.ToJsonString());
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Body);
        return answer.Json;
    }

    public Task<LambdaAnswer> InvokeAsync(string name, string payload = "{}", params (string Name, string Value)[] headers) =>
        SendAsync("POST", $"/2015-03-31/functions/{name}/invocations", payload, headers);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Host.DisposeAsync();
    }
}
