using System.Collections.Concurrent;

namespace Acinaces.Emulator.Control;

/// <summary>Counts calls by operation and principal.</summary>
internal sealed class UsageMeter
{
    private readonly ConcurrentDictionary<(string Operation, string Principal), UsageCounter> _counters = [];

    /// <param name="operation">Service and operation, such as <c>dynamodb.PutItem</c>.</param>
    public void Count(string operation, string principalArn, int requestBytes, int responseBytes, bool failed)
    {
        if (!_counters.TryGetValue((operation, principalArn), out var counter)) counter = _counters.GetOrAdd((operation, principalArn), static _ => new UsageCounter());
        counter.Add(requestBytes, responseBytes, failed);
    }

    public IReadOnlyList<UsageEntry> Read() =>
    [
        .. _counters.OrderBy(entry => entry.Key.Operation, StringComparer.Ordinal).ThenBy(entry => entry.Key.Principal, StringComparer.Ordinal)
            .Select(entry => entry.Value.ToEntry(entry.Key.Operation, entry.Key.Principal)),
    ];
}
