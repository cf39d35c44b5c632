using System.Collections.Concurrent;
using System.Diagnostics;

namespace Acinaces.ServiceDefaults.Telemetry;

/// <summary>Keeps the spans that end before there is an exporter, so that the very first trace of a process is whole.</summary>
public sealed class EarlySpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public EarlySpans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name.StartsWith(TraceExport.SourcePrefix, StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> span) => span.Parent.TraceFlags.HasFlag(ActivityTraceFlags.Recorded) ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Ends the keeping and gives what was kept, oldest first.</summary>
    public IReadOnlyList<Activity> Take()
    {
        Dispose();
        return [.. _ended];
    }

    public void Dispose() => _listener.Dispose();
}
