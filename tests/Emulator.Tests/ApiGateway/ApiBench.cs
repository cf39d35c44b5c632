using System.Net;
using System.Text.Json.Nodes;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Lambda;

namespace Acinaces.Emulator.Tests.ApiGateway;

/// <summary>An emulator with the port of the data plane, a function behind an API, and the calls the tests make.</summary>
internal sealed class ApiBench : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly LambdaBench _lambda;

    private ApiBench(LambdaBench lambda) => _lambda = lambda;

    public LambdaBench Aws => _lambda;

    public static async Task<ApiBench> StartAsync(TimeProvider? clock = null, EmulatorOptions? options = null) =>
        new(await LambdaBench.StartAsync(options ?? new EmulatorOptions { ApiPort = 0 }, clock));

    public static string FunctionUri(string name) =>
        $"arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:000000000000:function:{name}/invocations";

    /// <summary>A minimal document whose paths are given.</summary>
    public static JsonObject Document(string paths, string rest = "") =>
        JsonNode.Parse($$"""{"openapi":"3.0.1","info":{"title":"trading","version":"1"},"paths":{{paths}}{{(rest.Length > 0 ? "," + rest : "")}}}""") as JsonObject ?? [];

    /// <summary>Creates a function, imports the document, deploys it as stage <c>test</c> and maps <c>localhost</c> onto it.</summary>
    public async Task<string> DeployAsync(JsonObject document)
    {
        var api = await ControlAsync("POST", "/restapis?mode=import", document.ToJsonString());
        var id = (string?)api["id"] ?? "";
        await ControlAsync("POST", $"/restapis/{id}/deployments", """{"stageName":"test"}""");
        await ControlAsync("POST", "/domainnames", """{"domainName":"localhost"}""");
        await ControlAsync("POST", "/domainnames/localhost/basepathmappings", $$"""{"restApiId":"{{id}}","stage":"test"}""");
        return id;
    }

    /// <summary>An operation of the control plane; must succeed.</summary>
    public async Task<JsonObject> ControlAsync(string method, string path, string? body = null)
    {
        var answer = await _lambda.SendAsync(method, path, body);
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted, $"{method} {path}: {answer.Status} {answer.Body}");
        return answer.Body.Length == 0 ? [] : answer.Json;
    }

    /// <summary>A call of the API.</summary>
    public Task<LambdaAnswer> CallAsync(string method, string path, string? body = null, params (string Name, string Value)[] headers) =>
        ApiClient.SendAsync(_http, method, _lambda.Host.ApiUrl + path, body, headers, ',');

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _lambda.DisposeAsync();
    }
}
