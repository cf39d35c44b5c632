using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>The readers of one stream for one mapping, as many as its ParallelizationFactor asks for.</summary>
internal sealed class StreamLanes(EventSourceMapping mapping, StreamReading reading, LambdaState state, FunctionRunner runner, DeliveryRouter router, PollerTools tools) : IDisposable
{
    private readonly List<StreamPoller> _pollers = [];

    public void Start()
    {
        var progress = new StreamProgress(mapping.Uuid, reading, state);
        for (var lane = 0; lane < progress.Lanes; lane++)
        {
            var poller = new StreamPoller(mapping, reading, state, runner, router, tools, new StreamLane(progress, lane));
            _pollers.Add(poller);
            poller.Start();
        }
    }

    public void Dispose()
    {
        foreach (var poller in _pollers) poller.Dispose();
    }
}
