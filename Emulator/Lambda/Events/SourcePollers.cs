using System.Collections.Concurrent;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.State;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>One poller for each enabled mapping.</summary>
internal sealed class SourcePollers(LambdaState state, FunctionRunner runner, DeliveryRouter router, TimeProvider clock, IdSource ids, ILoggerFactory logging) : IDisposable
{
    private readonly ConcurrentDictionary<string, IDisposable> _pollers = new(StringComparer.Ordinal);
    private readonly ILogger<QueuePoller> _log = logging.CreateLogger<QueuePoller>();
    private readonly PollerTools _tools = new(clock, ids, logging.CreateLogger<StreamPoller>());

    /// <summary>Reads for the mapping as it is now, or stops when it is disabled.</summary>
    public void Follow(EventSourceMapping mapping)
    {
        Leave(mapping.Uuid);
        if (!mapping.Enabled) return;
        if (mapping.Stream is { } reading)
        {
            var reader = new StreamPoller(mapping, reading, state, runner, router, _tools);
            if (_pollers.TryAdd(mapping.Uuid, reader)) reader.Start();
            return;
        }
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
