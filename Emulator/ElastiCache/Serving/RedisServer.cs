using System.Net;
using System.Net.Sockets;
using Acinaces.Emulator.ElastiCache.Commands;

namespace Acinaces.Emulator.ElastiCache.Serving;

/// <summary>Takes connections on the loopback address.</summary>
internal sealed class RedisServer(RedisState state, CommandTable commands, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stopping = new();
    private ITimer? _sweeper;

    /// <param name="port">0 takes a free one.</param>
    /// <returns>The port taken.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public int Listen(int port)
    {
        try
        {
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        }
        catch (SocketException failure)
        {
            throw new IOException($"Port {port} for the Redis protocol cannot be opened: {failure.Message}", failure);
        }
        _listener.Listen(128);
        _sweeper = clock.CreateTimer(_ => Sweep(), null, SweepInterval, SweepInterval);
        _ = AcceptAsync(_stopping.Token);
        return _listener.LocalEndPoint is IPEndPoint bound ? bound.Port : port;
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _sweeper?.Dispose();
        _listener.Dispose();
        lock (state.Gate)
        {
            foreach (var session in state.Sessions.Values) session.Dispose();
        }
        _stopping.Dispose();
    }

    private async Task AcceptAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                var socket = await _listener.AcceptAsync(stopping);
                socket.NoDelay = true;
                _ = ServeAsync(socket, stopping);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException or SocketException && stopping.IsCancellationRequested)
        {
            _sweeper?.Dispose();
        }
    }

    private async Task ServeAsync(Socket socket, CancellationToken stopping)
    {
        RedisSession session;
        lock (state.Gate)
        {
            session = new RedisSession(socket, state, commands) { Id = ++state.LastSessionId };
            state.Sessions[session.Id] = session;
        }
        await session.RunAsync(stopping);
        lock (state.Gate)
        {
            session.Reset();
            state.Sessions.Remove(session.Id);
        }
        session.Dispose();
    }

    private void Sweep()
    {
        lock (state.Gate)
        {
            foreach (var keys in state.Keyspaces) keys.Sweep();
        }
    }
}
