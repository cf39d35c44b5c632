namespace Acinaces.Emulator.Tests.Durability.Histories;

/// <summary>Whether operations on one item can have happened one after the other, each at an instant between its call and its answer.</summary>
internal static class Linearizability
{
    public const int MostOperations = 64;

    public static bool Holds(IReadOnlyList<RegisterOperation> operations)
    {
        if (operations.Count > MostOperations) throw new ArgumentException($"At most {MostOperations} operations.", nameof(operations));
        var tried = new HashSet<(ulong Done, string? Value)>();
        var open = new Stack<(ulong Done, string? Value)>([(0, null)]);
        var answered = operations.Select((operation, i) => operation.Answered is null ? 0UL : 1UL << i).Aggregate(0UL, (mask, bit) => mask | bit);
        while (open.TryPop(out var state))
        {
            if ((state.Done & answered) == answered) return true;
            if (!tried.Add(state)) continue;
            // Whoever is next must have been called before the first of the others was answered.
            var first = long.MaxValue;
            for (var i = 0; i < operations.Count; i++)
            {
                if ((state.Done & (1UL << i)) == 0 && operations[i].Answered is { } end) first = Math.Min(first, end);
            }
            for (var i = 0; i < operations.Count; i++)
            {
                if ((state.Done & (1UL << i)) == 0 && operations[i].Called <= first && operations[i].TryApply(state.Value, out var next)) open.Push((state.Done | (1UL << i), next));
            }
        }
        return false;
    }
}
