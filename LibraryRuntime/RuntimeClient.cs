using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Acinaces.LibraryRuntime;

/// <summary>Asks the Lambda Runtime API for events and gives it the answers. Source: Lambda developer guide, "Using the Lambda runtime API".</summary>
/// <param name="address">Host, port and perhaps a path, as the variable has it.</param>
internal sealed class RuntimeClient(string address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://{address.TrimEnd('/')}/2018-06-01/runtime/"), Timeout = Timeout.InfiniteTimeSpan };

    public async Task<Invocation> NextAsync()
    {
        using var next = await _http.GetAsync(new Uri("invocation/next", UriKind.Relative));
        next.EnsureSuccessStatusCode();
        if (next.Headers.TryGetValues("Lambda-Runtime-Trace-Id", out var trace)) Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", trace.First());
        var deadline = long.Parse(Header(next, "Lambda-Runtime-Deadline-Ms"), CultureInfo.InvariantCulture);
        return new Invocation(Header(next, "Lambda-Runtime-Aws-Request-Id"), Header(next, "Lambda-Runtime-Invoked-Function-Arn"), DateTimeOffset.FromUnixTimeMilliseconds(deadline), await next.Content.ReadAsByteArrayAsync());
    }

    public async Task AnswerAsync(Invocation invocation, byte[] answer)
    {
        using var content = new ByteArrayContent(answer);
        using var taken = await _http.PostAsync(new Uri($"invocation/{invocation.RequestId}/response", UriKind.Relative), content);
        taken.EnsureSuccessStatusCode();
    }

    public Task FailAsync(Invocation invocation, Exception failure) => TellAsync($"invocation/{invocation.RequestId}/error", failure);

    public Task FailToStartAsync(Exception failure) => TellAsync("init/error", failure);

    public void Dispose() => _http.Dispose();

    private async Task TellAsync(string path, Exception failure)
    {
        Console.Error.WriteLine(failure);
        var error = new JsonObject
        {
            ["errorType"] = failure.GetType().Name,
            ["errorMessage"] = failure.Message,
            ["stackTrace"] = new JsonArray([.. (failure.StackTrace ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => (JsonNode)line)]),
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(error) };
        request.Headers.Add("Lambda-Runtime-Function-Error-Type", failure.GetType().Name);
        using var taken = await _http.SendAsync(request);
        taken.EnsureSuccessStatusCode();
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
