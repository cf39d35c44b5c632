namespace Acinaces.Handlers.Tests.Cloud;

/// <summary>Connections of a process that dies at a given request, just before it is sent or just after it was carried out.</summary>
internal sealed class MortalTransport(int diesAt, bool afterwards, HttpMessageHandler inner) : DelegatingHandler(inner), IFaultyTransport
{
    private int _requests;

    public bool HasStruck { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _requests);
        if (number < diesAt && !HasStruck) return await base.SendAsync(request, cancellationToken);
        if (number == diesAt && afterwards) (await base.SendAsync(request, cancellationToken)).Dispose();
        HasStruck = true;
        throw new ProcessDiedException();
    }
}
