using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;

namespace Acinaces.Adapters.Http;

/// <summary>
/// HTTP/1.1 over kept connections for addresses without TLS, at a third of what .NET's handler costs; anything else goes to that one.
/// A request is sent once: whatever goes wrong after the first byte is the caller's to judge.
/// </summary>
/// <remarks>Plain addresses are the Lambda runtime API everywhere, and AWS and the exchanges on a developer's machine. Why: docs/decisions/007-own-http-and-dynamodb-clients.md.</remarks>
public sealed class PlainHttpHandler(SocketsHttpHandler secure, TimeProvider clock) : HttpMessageHandler
{
    // Servers close what has been idle for a while; a connection this young is taken without asking.
    private static readonly TimeSpan SurelyOpen = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, ConcurrentStack<PlainConnection>> _idle = new(StringComparer.Ordinal);
    private readonly HttpMessageInvoker _secure = new(secure);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Activity.Current is { Recorded: true, Id: { } trace }) request.Headers.TryAddWithoutValidation("traceparent", trace);
        var address = request.RequestUri ?? throw new InvalidOperationException("A request needs an address.");
        if (address.Scheme != Uri.UriSchemeHttp) return await _secure.SendAsync(request, cancellationToken).ConfigureAwait(false);

        ReadOnlyMemory<byte> body = request.Content switch
        {
            null => default,
            HeldContent held => held.Bytes,
            var other => await other.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false),
        };
        try
        {
            var connection = Take(address) ?? await PlainConnection.OpenAsync(address.Host, address.Port, cancellationToken).ConfigureAwait(false);
            try
            {
                var (response, reusable) = await connection.ExchangeAsync(request, address, body, cancellationToken).ConfigureAwait(false);
                if (reusable) GiveBack(address, connection);
                else connection.Dispose();
                return response;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (Exception broken) when (broken is SocketException or IOException or FormatException)
        {
            throw new HttpRequestException("The connection failed.", broken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var connection in _idle.Values.SelectMany(stack => stack)) connection.Dispose();
            _secure.Dispose();
        }
        base.Dispose(disposing);
    }

    private PlainConnection? Take(Uri address)
    {
        if (!_idle.TryGetValue(address.Authority, out var stack)) return null;
        while (stack.TryPop(out var connection))
        {
            if (clock.GetElapsedTime(connection.LastUsed) < SurelyOpen || connection.IsOpen) return connection;
            connection.Dispose();
        }
        return null;
    }

    private void GiveBack(Uri address, PlainConnection connection)
    {
        connection.LastUsed = clock.GetTimestamp();
        _idle.GetOrAdd(address.Authority, static _ => new ConcurrentStack<PlainConnection>()).Push(connection);
    }
}
