using System.Collections.Concurrent;

namespace Acinaces.Simulators.Exchanges.Binance.Sockets;

/// <summary>All open WebSocket connections of the venue, so that a fault can break them.</summary>
internal sealed class SocketRegistry
{
    private readonly ConcurrentDictionary<BinanceSocket, bool> _open = new();

    public int Count => _open.Count;

    public void Add(BinanceSocket socket) => _open.TryAdd(socket, true);

    public void Remove(BinanceSocket socket) => _open.TryRemove(socket, out _);

    public void BreakAll()
    {
        foreach (var socket in _open.Keys) socket.Break();
    }
}
