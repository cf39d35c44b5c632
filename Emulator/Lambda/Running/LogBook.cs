using System.Collections.Concurrent;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>The logs of all functions, by name.</summary>
internal sealed class LogBook(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, FunctionLog> _logs = new(StringComparer.Ordinal);

    public FunctionLog Of(string functionName) => _logs.GetOrAdd(functionName, name => new FunctionLog(name, clock));

    public IEnumerable<FunctionLog> All => _logs.Values.OrderBy(log => log.FunctionName, StringComparer.Ordinal);
}
