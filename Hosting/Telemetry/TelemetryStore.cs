using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Aspire.Hosting.Telemetry;

/// <summary>Keeps the telemetry of this run in memory, bounded for each resource.</summary>
internal sealed class TelemetryStore
{
    /// <summary>How many spans and how many log records of one resource are kept. Aspire's default.</summary>
    public const int PerResource = 10_000;

    /// <summary>How many metric exports of one resource are kept: at one a second, about an hour of a few instruments.</summary>
    public const int MetricsPerResource = 50_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(TelemetryKind Kind, string Resource, string Instance), Queue<TelemetryItem>> _items = [];
    private readonly List<(TelemetryKind Kind, Channel<TelemetryItem> Channel)> _followers = [];

    public void Add(IEnumerable<TelemetryItem> items)
    {
        lock (_gate)
        {
            foreach (var item in items)
            {
                Add(item);
            }
        }
    }

    /// <summary>The items of a kind, oldest first within each resource.</summary>
    public TelemetryItem[] Snapshot(TelemetryKind kind)
    {
        lock (_gate)
        {
            return [.. _items.Where(p => p.Key.Kind == kind).SelectMany(p => p.Value)];
        }
    }

    /// <summary>The resources that have sent something, with how much of each kind.</summary>
    public IReadOnlyList<TelemetrySource> Sources()
    {
        lock (_gate)
        {
            return [.. _items.GroupBy(p => (p.Key.Resource, p.Key.Instance)).Select(g => new TelemetrySource(
                g.Key.Resource, g.Key.Instance, Count(g, TelemetryKind.Traces), Count(g, TelemetryKind.Logs), Count(g, TelemetryKind.Metrics))).OrderBy(s => s.Name, StringComparer.Ordinal)];
        }
    }

    /// <summary>First what is there, then what comes.</summary>
    public async IAsyncEnumerable<TelemetryItem> FollowAsync(TelemetryKind kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<TelemetryItem>(new BoundedChannelOptions(PerResource) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        TelemetryItem[] first;
        lock (_gate)
        {
            first = [.. _items.Where(p => p.Key.Kind == kind).SelectMany(p => p.Value)];
            _followers.Add((kind, channel));
        }

        try
        {
            foreach (var item in first)
            {
                yield return item;
            }

            await foreach (var item in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return item;
            }
        }
        finally
        {
            lock (_gate)
            {
                _followers.RemoveAll(f => f.Channel == channel);
            }
        }
    }

    private static int Count(IEnumerable<KeyValuePair<(TelemetryKind Kind, string Resource, string Instance), Queue<TelemetryItem>>> queues, TelemetryKind kind) =>
        queues.Where(p => p.Key.Kind == kind).Sum(p => p.Value.Count);

    private void Add(TelemetryItem item)
    {
        var key = (item.Kind, item.ResourceName, item.InstanceId);
        if (!_items.TryGetValue(key, out var queue))
        {
            _items[key] = queue = new Queue<TelemetryItem>();
        }

        queue.Enqueue(item);
        if (queue.Count > (item.Kind == TelemetryKind.Metrics ? MetricsPerResource : PerResource))
        {
            queue.Dequeue();
        }

        foreach (var (kind, channel) in _followers)
        {
            if (kind == item.Kind)
            {
                channel.Writer.TryWrite(item);
            }
        }
    }
}
