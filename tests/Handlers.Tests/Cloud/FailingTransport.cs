using System.Security.Cryptography;

namespace Acinaces.Handlers.Tests.Cloud;

/// <summary>Connections on which one call fails for good: each time it is tried, its answer never comes, whether it was carried out or not. All others go well.</summary>
internal sealed class FailingTransport(int failsAt, bool afterwards, HttpMessageHandler inner) : DelegatingHandler(inner), IFaultyTransport
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _calls = [];
    private string? _failing;

    public bool HasStruck => _failing is not null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        request.Headers.TryGetValues("X-Amz-Target", out var target);
        // What is tried again is the same call.
        var call = $"{request.Method} {request.RequestUri} {string.Concat(target ?? [])} {Convert.ToHexString(SHA256.HashData(body))}";
        lock (_lock)
            if (_calls.Add(call) && _calls.Count == failsAt) _failing = call;
        if (call != _failing) return await base.SendAsync(request, cancellationToken);
        if (afterwards) (await base.SendAsync(request, cancellationToken)).Dispose();
        throw new HttpRequestException("The connection broke.");
    }
}
