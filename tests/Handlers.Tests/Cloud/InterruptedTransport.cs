namespace Acinaces.Handlers.Tests.Cloud;

/// <summary>Connections on which something else happens just before a certain request is sent, or just after it was answered. Happens once.</summary>
/// <param name="when">Part of the request's target or address.</param>
internal sealed class InterruptedTransport(string when, Func<Task> happens, bool afterwards, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _happened;

    public bool HasHappened => _happened > 0;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryGetValues("X-Amz-Target", out var target);
        var isIt = $"{request.Method} {request.RequestUri?.AbsolutePath} {string.Concat(target ?? [])}".Contains(when, StringComparison.Ordinal) && Interlocked.Exchange(ref _happened, 1) == 0;
        if (isIt && !afterwards) await happens();
        var answer = await base.SendAsync(request, cancellationToken);
        if (isIt && afterwards) await happens();
        return answer;
    }
}
