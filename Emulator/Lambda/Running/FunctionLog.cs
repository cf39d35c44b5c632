using System.Text;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>The last lines of one function: what it printed, and the platform's START, END and REPORT.</summary>
internal sealed class FunctionLog(string functionName, TimeProvider clock)
{
    private const int Capacity = 2000;
    private readonly Lock _gate = new();
    private LogLine[] _ring = new LogLine[64];
    private long _written;
    private TaskCompletionSource? _changed;

    public string FunctionName { get; } = functionName;

    /// <summary>Number of the newest line; 0 when there is none.</summary>
    public long Newest => Interlocked.Read(ref _written);

    public void Printed(string stream, string? requestId, string line) => Add(new LogLine(0, clock.GetUtcNow(), stream, requestId, line, null));

    public void Started(Invocation invocation) =>
        Add(new LogLine(0, clock.GetUtcNow(), LogLine.Platform, invocation.RequestId, null, null) { Version = invocation.Version });

    public void Ended(Invocation invocation, TimeSpan duration, TimeSpan? init, int peakMemoryMb) => Add(new LogLine(
        0, clock.GetUtcNow(), LogLine.Platform, invocation.RequestId, null, new InvocationReport(duration, init, invocation.Version.MemoryMb, peakMemoryMb)));

    /// <summary>Lines after the given number, oldest first; those that fell out of the ring are gone.</summary>
    public IReadOnlyList<LogLine> After(long sequence)
    {
        lock (_gate)
        {
            var first = Math.Max(sequence + 1, _written - Math.Min(_written, _ring.Length) + 1);
            var lines = new List<LogLine>();
            for (var number = first; number <= _written; number++) lines.Add(_ring[(int)((number - 1) % _ring.Length)]);
            return lines;
        }
    }

    /// <summary>Ends when there is a line after the given number.</summary>
    public Task WaitAsync(long sequence, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_written > sequence) return Task.CompletedTask;
            _changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _changed.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The last 4 KB that one event left, as base64.</summary>
    public string TailOf(string requestId)
    {
        var text = string.Join('\n', After(0).Where(line => line.RequestId == requestId).Select(line => line.Text)) + "\n";
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToBase64String(bytes.AsSpan(Math.Max(0, bytes.Length - LambdaLimits.LogTailBytes)));
    }

    private void Add(LogLine line)
    {
        lock (_gate)
        {
            if (_written == _ring.Length && _ring.Length < Capacity) Array.Resize(ref _ring, Math.Min(Capacity, _ring.Length * 2));
            _ring[(int)(_written % _ring.Length)] = line with { Sequence = _written + 1 };
            _written++;
            _changed?.TrySetResult();
            _changed = null;
        }
    }
}
