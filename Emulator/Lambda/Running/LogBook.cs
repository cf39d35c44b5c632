using System.Collections.Concurrent;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>The logs of all functions, by name. Lines are numbered through, so that one reader can follow all functions at once.</summary>
internal sealed class LogBook(TimeProvider clock)
{
    private readonly LogOrder _order = new();
    private readonly ConcurrentDictionary<string, FunctionLog> _logs = new(StringComparer.Ordinal);

    public FunctionLog Of(string functionName) => _logs.GetOrAdd(functionName, name => new FunctionLog(name, clock, _order));

    /// <summary>Lines of all functions after the given number, oldest first.</summary>
    public IEnumerable<(FunctionLog Log, LogLine Line)> After(long sequence) =>
        _logs.Values.SelectMany(log => log.After(sequence).Select(line => (log, line))).OrderBy(entry => entry.line.Sequence);

    /// <summary>Ends when any function has a line after the given number.</summary>
    public Task WaitAsync(long sequence, CancellationToken cancellationToken) => _order.WaitAsync(() => _order.Newest > sequence, cancellationToken);

    public IEnumerable<FunctionLog> All => _logs.Values.OrderBy(log => log.FunctionName, StringComparer.Ordinal);
}
