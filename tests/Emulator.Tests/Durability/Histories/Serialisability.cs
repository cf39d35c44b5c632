namespace Acinaces.Emulator.Tests.Durability.Histories;

/// <summary>
/// Whether transactions can have happened one after the other, in an order that agrees with what each client saw and with the
/// clock. What a list holds tells the order of those who appended to it; from that follows who must have come before whom.
/// </summary>
internal static class Serialisability
{
    /// <returns>What is wrong. Absent: nothing.</returns>
    public static string? Violation(IReadOnlyList<ListTransaction> history)
    {
        var writers = new Dictionary<(string List, int Element), ListTransaction>();
        foreach (var transaction in history)
        {
            foreach (var (list, element) in transaction.Appended) writers.Add((list, element), transaction);
        }
        var orders = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        foreach (var (list, seen) in history.SelectMany(transaction => transaction.Seen).OrderByDescending(seen => seen.Value.Count))
        {
            var order = orders.TryAdd(list, seen) ? seen : orders[list];
            if (!order.Take(seen.Count).SequenceEqual(seen)) return $"{list} was seen as [{string.Join(',', seen)}] and as [{string.Join(',', order)}].";
            if (seen.Distinct().Count() < seen.Count) return $"{list} holds an element twice: [{string.Join(',', seen)}].";
            if (seen.FirstOrDefault(element => !writers.TryGetValue((list, element), out var writer) || writer.Refused, -1) is var foreign and >= 0) return $"{list} holds {foreign}, which nobody appended.";
        }
        var lost = history.Where(transaction => transaction is { Answered: not null, Refused: false })
            .SelectMany(transaction => transaction.Appended).FirstOrDefault(each => orders.TryGetValue(each.Key, out var order) && !order.Contains(each.Value));
        if (lost.Key is not null) return $"{lost.Value} was appended to {lost.Key} and is not there at the end.";
        return HasCycle(history, Edges(history, writers, orders)) ? "There is no order in which these transactions can have happened." : null;
    }

    private static Dictionary<ListTransaction, HashSet<ListTransaction>> Edges(
        IReadOnlyList<ListTransaction> history, Dictionary<(string List, int Element), ListTransaction> writers, Dictionary<string, IReadOnlyList<int>> orders)
    {
        var edges = history.ToDictionary(transaction => transaction, _ => new HashSet<ListTransaction>(ReferenceEqualityComparer.Instance), (IEqualityComparer<ListTransaction>)ReferenceEqualityComparer.Instance);
        foreach (var (list, order) in orders)
        {
            for (var i = 1; i < order.Count; i++) edges[writers[(list, order[i - 1])]].Add(writers[(list, order[i])]);
        }
        foreach (var reader in history)
        {
            foreach (var (list, seen) in reader.Seen)
            {
                if (seen.Count > 0) edges[writers[(list, seen[^1])]].Add(reader);
                if (seen.Count < orders[list].Count) edges[reader].Add(writers[(list, orders[list][seen.Count])]);
            }
            foreach (var later in history.Where(later => reader.Answered < later.Called)) edges[reader].Add(later);
        }
        return edges;
    }

    private static bool HasCycle(IReadOnlyList<ListTransaction> history, Dictionary<ListTransaction, HashSet<ListTransaction>> edges)
    {
        // Whoever has nobody before him goes first; a cycle is what never gets there.
        var before = history.ToDictionary(transaction => transaction, _ => 0, (IEqualityComparer<ListTransaction>)ReferenceEqualityComparer.Instance);
        foreach (var (from, targets) in edges)
        {
            foreach (var target in targets.Where(target => !ReferenceEquals(target, from))) before[target]++;
        }
        var free = new Queue<ListTransaction>(history.Where(transaction => before[transaction] == 0));
        var placed = 0;
        while (free.TryDequeue(out var next))
        {
            placed++;
            foreach (var target in edges[next].Where(target => !ReferenceEquals(target, next)))
            {
                if (--before[target] == 0) free.Enqueue(target);
            }
        }
        return placed < history.Count;
    }
}
