using Acinaces.Emulator.ElastiCache.Commands;
using Acinaces.Emulator.ElastiCache.Serving;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.ElastiCache;

/// <summary>A cache that speaks the Redis protocol. It is a cache: nothing is kept over a restart.</summary>
internal sealed class ElastiCacheService(EmulatorContext context) : AwsService, IDisposable
{
    private RedisServer? _server;

    public override string SigningName => "elasticache";

    public override IReadOnlyList<WireProtocol> Protocols => [];

    public override IReadOnlyList<OperationBinding> Operations => [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (context.Options.RedisPort is not { } port) return Task.CompletedTask;
        _server = new RedisServer(new RedisState(context.Clock), CommandTable.All, context.Clock);
        context.Addresses.RedisPort = _server.Listen(port);
        return Task.CompletedTask;
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _server?.Dispose();
}
