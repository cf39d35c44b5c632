using Acinaces.Emulator.ElastiCache.Commands;
using Acinaces.Emulator.ElastiCache.Serving;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ElastiCache;

/// <summary>The one process-wide cache: it listens where the emulator was told to, or on a free port once somebody creates it.</summary>
internal sealed class CacheNode(EmulatorContext context) : IDisposable
{
    private readonly Lock _gate = new();
    private RedisServer? _server;
    private int _port;

    public RedisState State { get; } = new(context.Clock);

    /// <summary>The port it listens on; listens first when it does not yet.</summary>
    public int Listen()
    {
        lock (_gate)
        {
            if (_server is not null) return _port;
            _server = new RedisServer(State, CommandTable.All, context.Clock);
            context.Addresses.RedisPort = _port = _server.Listen(context.Options.RedisPort ?? 0);
            return _port;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _server?.Dispose();
            _server = null;
        }
    }
}
