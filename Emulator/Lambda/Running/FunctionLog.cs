using System.Text;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>The last lines of one function: what it printed, and the platform's START, END and REPORT.</summary>
internal sealed class FunctionLog(string functionName, TimeProvider clock, LogOrder order)
{
    private const int Capacity = 2000;
    private LogLine[] _ring = new LogLine[64];
    private long _written;

    public string FunctionName { get; } = functionName;

    public void Printed(string stream, string? requestId, string line) => Add(new LogLine(0, clock.GetUtcNow(), stream, requestId, line, null));

    public void Started(Invocation invocation) =>
        Add(new LogLine(0, clock.GetUtcNow(), LogLine.Platform, invocation.RequestId, null, null) { Version = invocation.Version });

    public void Ended(Invocation invocation, TimeSpan duration, TimeSpan? init, int peakMemoryMb) => Add(new LogLine(
        0, clock.GetUtcNow(), LogLine.Platform, invocation.RequestId, null, new InvocationReport(duration, init, invocation.Version.MemoryMb, peakMemoryMb)));

    /// <summary>Lines after the given number, oldest first; those that fell out of the ring are gone.</summary>
    public IReadOnlyList<LogLine> After(long sequence)
    {
        lock (order.Gate)
        {
            var lines = new List<LogLine>();
            for (var index = _written - 1; index >= Math.Max(0, _written - _ring.Length); index--)
            {
                var line = _ring[(int)(index % _ring.Length)];
                if (line.Sequence <= sequence) break;
                lines.Add(line);
            }
            lines.Reverse();
            return lines;
        }
    }

    /// <summary>Ends when there is a line after the given number.</summary>
    public Task WaitAsync(long sequence, CancellationToken cancellationToken) =>
        order.WaitAsync(() => _written > 0 && _ring[(int)((_written - 1) % _ring.Length)].Sequence > sequence, cancellationToken);

    /// <summary>The last 4 KB that one event left, as base64.</summary>
    public string TailOf(string requestId)
    {
        var text = string.Join('\n', After(0).Where(line => line.RequestId == requestId).Select(line => line.Text)) + "\n";
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToBase64String(bytes.AsSpan(Math.Max(0, bytes.Length - LambdaLimits.LogTailBytes)));
    }

    private void Add(LogLine line)
    {
        lock (order.Gate)
        {
            if (_written == _ring.Length && _ring.Length < Capacity) Array.Resize(ref _ring, Math.Min(Capacity, _ring.Length * 2));
            _ring[(int)(_written % _ring.Length)] = line with { Sequence = order.Next() };
            _written++;
        }
    }
}
