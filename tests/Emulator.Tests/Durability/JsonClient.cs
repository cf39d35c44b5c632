using System.Text;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.Durability;

/// <summary>Sends operations in the JSON protocol, in-process or over HTTP.</summary>
internal sealed class JsonClient : IDisposable
{
    private readonly HttpClient _http;

    public JsonClient(EmulatorHost host) => _http = new HttpClient(host.CreateHandler()) { BaseAddress = new Uri(host.Url) };

    public JsonClient(string url) => _http = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(30) };

    /// <exception cref="HttpRequestException">The emulator is gone: nobody knows what has happened.</exception>
    public async Task<(int Status, JsonObject Answer)> SendAsync(string target, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(json, Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", target);
        using var answer = await _http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, body.Length == 0 ? [] : JsonNode.Parse(body)?.AsObject() ?? []);
    }

    /// <summary>An operation that must succeed.</summary>
    public async Task<JsonObject> CallAsync(string target, string json)
    {
        var (status, answer) = await SendAsync(target, json);
        Assert.True(status == 200, $"{target} {status}: {answer.ToJsonString()}");
        return answer;
    }

    /// <summary>The emulator's own interface.</summary>
    public Task<string> ControlAsync(string path) => _http.GetStringAsync(new Uri("/_acinaces/" + path, UriKind.Relative));

    public void Dispose() => _http.Dispose();
}
