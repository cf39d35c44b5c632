using System.Net;
using System.Text.Json.Nodes;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Lambda;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis;

/// <summary>An emulator with HTTP APIs, functions behind them, and the calls the tests make.</summary>
internal sealed class HttpApiBench : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly List<NodeFunction> _functions = [];
    private readonly LambdaBench _lambda;

    private HttpApiBench(LambdaBench lambda) => _lambda = lambda;

    public LambdaBench Aws => _lambda;

    public static async Task<HttpApiBench> StartAsync(EmulatorOptions? options = null) => new(await LambdaBench.StartAsync(options));

    public static string FunctionArn(string name) => $"arn:aws:lambda:eu-central-1:000000000000:function:{name}";

    /// <param name="make">As for <see cref="NodeFunction"/>.</param>
    public async Task<string> FunctionAsync(string name, string make)
    {
        var function = new NodeFunction(make);
        _functions.Add(function);
        await _lambda.CreateAsync(name, function.Folder);
        return FunctionArn(name);
    }

    public Task<LambdaAnswer> TryAsync(string method, string path, string? body = null) => _lambda.SendAsync(method, "/v2" + path, body);

    /// <summary>An operation of the control plane; must succeed.</summary>
    public async Task<JsonObject> DoAsync(string method, string path, string? body = null)
    {
        var answer = await TryAsync(method, path, body);
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.NoContent, $"{method} {path}: {answer.Status} {answer.Body}");
        return answer.Body.Length == 0 ? [] : answer.Json;
    }

    /// <summary>An operation of the control plane that must be refused.</summary>
    /// <returns>The error's code and text.</returns>
    public async Task<(string Code, string Text)> RefusedAsync(string method, string path, string? body = null)
    {
        var answer = await TryAsync(method, path, body);
        Assert.True((int)answer.Status is >= 400 and < 500, $"{method} {path}: {answer.Status} {answer.Body}");
        return (answer.Header("x-amzn-ErrorType") ?? "", (string?)answer.Json["message"] ?? "");
    }

    /// <summary>An API without routes.</summary>
    /// <param name="members">Further members of CreateApi, each with a comma before it.</param>
    public async Task<string> ApiAsync(string members = "") => (string?)(await DoAsync("POST", "/apis", $$"""{"name":"a","protocolType":"HTTP"{{members}}}"""))["apiId"] ?? "";

    /// <summary>A stage that shows every change.</summary>
    public Task<JsonObject> StageAsync(string api, string name = "$default", string members = "") => DoAsync("POST", $"/apis/{api}/stages", $$"""{"stageName":"{{name}}","autoDeploy":true{{members}}}""");

    /// <summary>An integration with a function.</summary>
    public async Task<string> IntegrationAsync(string api, string functionArn, string version = "2.0", string members = "") =>
        (string?)(await DoAsync("POST", $"/apis/{api}/integrations", $$"""{"integrationType":"AWS_PROXY","integrationUri":"{{functionArn}}","payloadFormatVersion":"{{version}}"{{members}}}"""))["integrationId"] ?? "";

    public async Task<string> RouteAsync(string api, string key, string integration, string members = "") =>
        (string?)(await DoAsync("POST", $"/apis/{api}/routes", $$"""{"routeKey":"{{key}}","target":"integrations/{{integration}}"{{members}}}"""))["routeId"] ?? "";

    /// <summary>An API with one function behind one route and a default stage.</summary>
    public async Task<string> ServeAsync(string key, string make, string version = "2.0", string stageMembers = "")
    {
        var function = await FunctionAsync("fn", make);
        var api = await ApiAsync();
        await RouteAsync(api, key, await IntegrationAsync(api, function, version));
        await StageAsync(api, members: stageMembers);
        return api;
    }

    /// <summary>A call of an API, by the emulator's own path for it.</summary>
    public Task<LambdaAnswer> CallAsync(string api, string method, string path, string? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(method, $"{_lambda.Host.Url}/_aws/execute-api/{api}{path}", body, headers);

    public Task<LambdaAnswer> SendAsync(string method, string url, string? body = null, params (string Name, string Value)[] headers) => ApiClient.SendAsync(_http, method, url, body, headers, '|');

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _lambda.DisposeAsync();
        foreach (var function in _functions) function.Dispose();
    }
}
