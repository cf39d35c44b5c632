using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Acinaces.Emulator.Pipeline;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace Acinaces.Emulator.Tests.DynamoDb;

/// <summary>An emulator of its own; requests go through the whole pipeline, as raw JSON or from Amazon's own client, with or without a port.</summary>
internal sealed class DynamoDbBench : IAsyncDisposable
{
    private readonly EmulatorHost _host;
    private readonly HttpClient _http;

    private DynamoDbBench(EmulatorHost host, bool http)
    {
        _host = host;
        _http = new HttpClient(http ? new SocketsHttpHandler() : host.CreateHandler()) { BaseAddress = new Uri(host.Url) };
    }

    /// <param name="http">Requests go through a port instead of straight into the process.</param>
    /// <param name="capacity">Requests are throttled as the tables' capacity demands.</param>
    /// <param name="delays">Tables and indexes take their time.</param>
    public static async Task<DynamoDbBench> StartAsync(TimeProvider? clock = null, bool http = false, bool capacity = false, bool delays = false) => new(
        await EmulatorHost.StartAsync(new EmulatorOptions { Listen = http, Port = 0, Iam = false, RealCapacity = capacity, RealTableDelays = delays }, clock, cancellationToken: TestContext.Current.CancellationToken), http);

    /// <summary>Sends one operation and gives the answer's JSON; fails the test when the answer is an error.</summary>
    /// <param name="operation">Of DynamoDB, or with the service's name before it, such as <c>DynamoDBStreams_20120810.GetRecords</c>.</param>
    public async Task<JsonObject> CallAsync(string operation, string json)
    {
        var (status, answer) = await SendAsync(operation, json);
        Assert.True(status == 200, $"{operation} {status}: {answer.ToJsonString()}");
        return answer;
    }

    /// <summary>Sends one operation that must fail, and gives its error as <c>Code: message</c>.</summary>
    public async Task<string> ErrorAsync(string operation, string json)
    {
        var (status, answer) = await SendAsync(operation, json);
        Assert.True(status == 400, $"{operation} {status}: {answer.ToJsonString()}");
        return Describe(answer);
    }

    /// <summary>Sends one operation and gives the status and the answer, whatever they are.</summary>
    public Task<(int Status, JsonObject Answer)> TryAsync(string operation, string json) => SendAsync(operation, json);

    /// <summary>As <see cref="ErrorAsync"/>, with all members of the error.</summary>
    public async Task<JsonObject> FailureAsync(string operation, string json)
    {
        var (status, answer) = await SendAsync(operation, json);
        Assert.Equal(400, status);
        return answer;
    }

    /// <summary>Asks the emulator's own interface, such as for <c>/_acinaces/capacity</c>.</summary>
    public async Task<(int Status, JsonNode? Answer)> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>Asks for a page as a browser does: unsigned.</summary>
    public async Task<string> GetTextAsync(string path) => await _http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Sends a request as it is. The caller disposes of the answer.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request, TestContext.Current.CancellationToken);

    public static string Describe(JsonObject error)
    {
        var type = error["__type"]?.GetValue<string>() ?? "";
        return $"{type[(type.IndexOf('#', StringComparison.Ordinal) + 1)..]}: {(error["message"] ?? error["Message"])?.GetValue<string>()}";
    }

    /// <summary>Makes a table with text keys: <c>p</c>, and <c>s</c> (of the given type) when wanted.</summary>
    public Task<JsonObject> CreateAsync(string name, string? sortType = null, string more = "")
    {
        var definition = sortType is null ? "" : $$""",{"AttributeName":"s","AttributeType":"{{sortType}}"}""";
        var key = sortType is null ? "" : """,{"AttributeName":"s","KeyType":"RANGE"}""";
        return CallAsync("CreateTable", $$"""
            {"TableName":"{{name}}","BillingMode":"PAY_PER_REQUEST",
             "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}{{definition}}],
             "KeySchema":[{"AttributeName":"p","KeyType":"HASH"}{{key}}]{{more}}}
            """);
    }

    public Task<JsonObject> PutAsync(string table, string item) => CallAsync("PutItem", $$"""{"TableName":"{{table}}","Item":{{item}}}""");

    /// <summary>Amazon's client on this emulator. The caller disposes of it.</summary>
    public AmazonDynamoDBClient CreateClient() => new(
        new BasicAWSCredentials("test", "test"),
        new AmazonDynamoDBConfig
        {
            ServiceURL = _host.Url,
            AuthenticationRegion = "eu-central-1",
            HttpClientFactory = new InProcessClientFactory(_host),
            MaxErrorRetry = 0,
        });

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }

    private async Task<(int Status, JsonObject Answer)> SendAsync(string operation, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/");
        request.Headers.Add("X-Amz-Target", operation.Contains('.', StringComparison.Ordinal) ? operation : $"DynamoDB_20120810.{operation}");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject());
    }
}
