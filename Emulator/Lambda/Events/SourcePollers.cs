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
    private readonly Lock _gate = new();
    private readonly Dictionary<string, IDisposable> _pollers = new(StringComparer.Ordinal);
    private readonly ILogger<QueuePoller> _log = logging.CreateLogger<QueuePoller>();
    private readonly PollerTools _tools = new(clock, ids, logging.CreateLogger<StreamPoller>());

    /// <summary>Reads for the mapping as it is now, or stops when it is disabled or gone. Whoever comes last sees the last change.</summary>
    public void Follow(string uuid)
    {
        lock (_gate)
        {
            if (_pollers.Remove(uuid, out var former)) former.Dispose();
            if (state.FindMapping(uuid) is not { Enabled: true } mapping) return;
            _pollers[uuid] = Start(mapping);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var poller in _pollers.Values) poller.Dispose();
            _pollers.Clear();
        }
    }

    private IDisposable Start(EventSourceMapping mapping)
    {
        if (mapping.Stream is { } reading)
        {
            var lanes = new StreamLanes(mapping, reading, state, runner, router, _tools);
            lanes.Start();
            return lanes;
        }
        var poller = new QueuePoller(mapping, state, runner, router, clock, ids, _log);
        poller.Start();
        return poller;
    }
}
