using System.Collections.Concurrent;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.State;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>One poller for each enabled mapping.</summary>
internal sealed class QueuePollers(LambdaState state, FunctionRunner runner, DeliveryRouter router, TimeProvider clock, IdSource ids, ILoggerFactory logging) : IDisposable
{
    private readonly ConcurrentDictionary<string, QueuePoller> _pollers = new(StringComparer.Ordinal);
    private readonly ILogger<QueuePoller> _log = logging.CreateLogger<QueuePoller>();

    /// <summary>Reads for the mapping as it is now, or stops when it is disabled.</summary>
    public void Follow(EventSourceMapping mapping)
    {
        Leave(mapping.Uuid);
        if (!mapping.Enabled) return;
        var poller = new QueuePoller(mapping, state, runner, router, clock, ids, _log);
        if (_pollers.TryAdd(mapping.Uuid, poller)) poller.Start();
    }

    public void Leave(string uuid)
    {
        if (_pollers.TryRemove(uuid, out var poller)) poller.Dispose();
    }

    public void Dispose()
    {
        foreach (var uuid in _pollers.Keys) Leave(uuid);
    }
}
