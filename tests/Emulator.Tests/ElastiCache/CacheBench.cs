using Acinaces.Emulator.ElastiCache.Commands;
using Acinaces.Emulator.ElastiCache.Serving;

namespace Acinaces.Emulator.Tests.ElastiCache;

/// <summary>A cache on a free port, with a clock that a test moves.</summary>
internal sealed class CacheBench : IDisposable
{
    private readonly RedisServer _server;

    public CacheBench()
    {
        _server = new RedisServer(new RedisState(Clock), CommandTable.All, Clock);
        Port = _server.Listen(0);
    }

    public MovableClock Clock { get; } = new();

    public int Port { get; }

    public RespClient Connect() => new(Port);

    public void Dispose() => _server.Dispose();
}
