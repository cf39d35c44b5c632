using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Aspire.Hosting.Running;

/// <summary>The lines of one resource: a bounded memory and those who follow it.</summary>
internal sealed class ResourceLog : ILogger
{
    public const int Capacity = 10_000;

    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly Queue<LogLine> _lines = new();
    private readonly List<Channel<LogLine>> _followers = [];
    private int _count;

    public ResourceLog(TimeProvider time) => _time = time;

    public ILogger Logger => this;

    public void Append(string text, bool isError) => Append(text, isError, _time.GetUtcNow());

    public void Append(string text, bool isError, DateTimeOffset time)
    {
        var stamp = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        lock (_gate)
        {
            var line = new LogLine(++_count, $"{stamp} {text}", isError);
            _lines.Enqueue(line);
            if (_lines.Count > Capacity)
            {
                _lines.Dequeue();
            }

            foreach (var follower in _followers)
            {
                follower.Writer.TryWrite(line);
            }
        }
    }

    public LogLine[] Lines()
    {
        lock (_gate)
        {
            return [.. _lines];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _lines.Clear();
        }
    }

    public void Complete()
    {
        lock (_gate)
        {
            foreach (var follower in _followers)
            {
                follower.Writer.TryComplete();
            }
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Bounded: a follower that does not keep up loses the oldest lines, it does not fill the memory.
        var channel = Channel.CreateBounded<LogLine>(new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });
        LogLine[] first;
        lock (_gate)
        {
            first = [.. _lines];
            _followers.Add(channel);
        }

        try
        {
            if (first.Length > 0)
            {
                yield return first;
            }

            while (await channel.Reader.WaitToReadAsync(cancellationToken))
            {
                var batch = new List<LogLine>();
                while (batch.Count < 1000 && channel.Reader.TryRead(out var line))
                {
                    batch.Add(line);
                }

                yield return batch;
            }
        }
        finally
        {
            lock (_gate)
            {
                _followers.Remove(channel);
            }
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = formatter(state, exception);
        if (exception is not null)
        {
            text += Environment.NewLine + exception;
        }

        foreach (var line in text.Split('\n'))
        {
            Append(line.TrimEnd('\r'), logLevel >= LogLevel.Error);
        }
    }
}
