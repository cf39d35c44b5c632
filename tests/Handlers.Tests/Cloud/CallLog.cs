using System.Collections.Concurrent;

namespace Acinaces.Handlers.Tests.Cloud;

/// <summary>Real connections that note what was sent: the AWS operation with its body, or method and path.</summary>
internal sealed class CallLog(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly ConcurrentQueue<string> _calls = new();

    public IReadOnlyCollection<string> Calls => _calls;

    public void Clear() => _calls.Clear();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        _calls.Enqueue(request.Headers.TryGetValues("X-Amz-Target", out var target) ? $"{string.Concat(target)} {body}" : $"{request.Method} {request.RequestUri?.AbsolutePath}");
        return await base.SendAsync(request, cancellationToken);
    }
}
