using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Running;

/// <summary>Listens on the port consumers know and passes each connection on to one of the processes behind it, in turn.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly int[] _targets;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _next;

    public TcpProxy(int port, IEnumerable<int> targets)
    {
        _targets = [.. targets];
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The listener was stopped, which is how this loop ends.
            return;
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var target = await ConnectAsync();
                var forth = PumpAsync(client.Client, target.Client);
                var back = PumpAsync(target.Client, client.Client);
                await Task.WhenAll(forth, back);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
            {
                // One side hung up; closing both is all there is to do.
                return;
            }
        }
    }

    // A replica that is down is skipped; only when all are does the client see a closed connection.
    private async Task<TcpClient> ConnectAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            var target = new TcpClient { NoDelay = true };
            try
            {
                await target.ConnectAsync("localhost", _targets[(int)((uint)Interlocked.Increment(ref _next) % _targets.Length)], _stop.Token);
                return target;
            }
            catch (SocketException) when (attempt + 1 < _targets.Length)
            {
                target.Dispose();
            }
        }
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReceiveAsync(buffer, _stop.Token) is > 0 and var count)
        {
            for (var sent = 0; sent < count;)
            {
                sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), _stop.Token);
            }
        }

        to.Shutdown(SocketShutdown.Send);
    }
}
