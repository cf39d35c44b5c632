using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Acinaces.Adapters.Http;

namespace Acinaces.Handlers.Runtime;

/// <summary>Client of the Lambda Runtime API.</summary>
/// <remarks>Source: Lambda developer guide, "Using the Lambda runtime API for custom runtimes".</remarks>
public sealed class RuntimeApi
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");
    private readonly HttpMessageInvoker _http;
    private readonly string _base;
    private readonly Uri _next;

    /// <param name="authority">Host and port, as AWS_LAMBDA_RUNTIME_API gives them.</param>
    public RuntimeApi(string authority, HttpMessageInvoker http)
    {
        _http = http;
        _base = $"http://{authority}/2018-06-01/runtime/";
        _next = new Uri(_base + "invocation/next");
    }

    /// <summary>Waits for the next event, however long that takes.</summary>
    /// <exception cref="HttpRequestException">The runtime API is gone: the execution environment ends.</exception>
    public async Task<Invocation> NextAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _next);
        using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"The runtime API answered {(int)response.StatusCode}.");
        var payload = await HeldContent.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        var headers = response.Headers;
        return new Invocation(
            Header(headers, "Lambda-Runtime-Aws-Request-Id") ?? throw new HttpRequestException("The runtime API sent an event without request id."),
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(Header(headers, "Lambda-Runtime-Deadline-Ms") ?? "0", CultureInfo.InvariantCulture)),
            Header(headers, "Lambda-Runtime-Invoked-Function-Arn") ?? "",
            Header(headers, "Lambda-Runtime-Trace-Id"),
            payload);
    }

    public Task RespondAsync(string requestId, ReadOnlyMemory<byte> answer, CancellationToken cancellationToken) =>
        PostAsync($"invocation/{requestId}/response", answer, null, cancellationToken);

    public Task FailAsync(string requestId, Exception error, CancellationToken cancellationToken) =>
        PostAsync($"invocation/{requestId}/error", Describe(error), error.GetType().Name, cancellationToken);

    public Task FailInitAsync(Exception error, CancellationToken cancellationToken) =>
        PostAsync("init/error", Describe(error), error.GetType().Name, cancellationToken);

    private async Task PostAsync(string path, ReadOnlyMemory<byte> body, string? errorType, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _base + path) { Content = new HeldContent(body, JsonType) };
        if (errorType is not null) request.Headers.TryAddWithoutValidation("Lambda-Runtime-Function-Error-Type", "Runtime." + errorType);
        using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        // 413 comes for an answer over 6 MB, 403 for one that is too late; neither must end the process.
        if ((int)response.StatusCode >= 500) throw new HttpRequestException($"The runtime API answered {(int)response.StatusCode}.");
    }

    private static byte[] Describe(Exception error) => JsonSerializer.SerializeToUtf8Bytes(
        new FunctionError(error.Message, error.GetType().Name, error.StackTrace?.Split('\n', StringSplitOptions.TrimEntries) ?? []),
        RuntimeJson.Default.FunctionError);

    private static string? Header(HttpResponseHeaders headers, string name)
    {
        if (!headers.NonValidated.TryGetValues(name, out var values)) return null;
        foreach (var value in values) return value;
        return null;
    }
}
