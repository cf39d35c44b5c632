namespace Acinaces.Infra.Diff;

/// <summary>Prints a change set so that a person can decide about it.</summary>
internal static class ChangeReport
{
    private const int ShownProperties = 6;

    public static void Write(ChangeSet set, TextWriter output)
    {
        foreach (var stack in set.Changes.GroupBy(change => change.Stack))
        {
            output.WriteLine(stack.Key);
            foreach (var change in stack.OrderByDescending(change => change.Kind).ThenBy(change => change.LogicalId, StringComparer.Ordinal))
                Write(change, output);
            output.WriteLine();
        }

        var counts = set.Changes.GroupBy(change => change.Kind).OrderByDescending(kind => kind.Key).Select(kind => $"{Word(kind.Key).ToLowerInvariant()} {kind.Count()}");
        output.WriteLine(set.Changes.Count == 0 ? "Nothing changes." : $"{set.Changes.Count} change(s): {string.Join(", ", counts)}");
        output.WriteLine($"Change set {set.Hash}");
    }

    private static void Write(Change change, TextWriter output)
    {
        output.WriteLine($"  {Word(change.Kind),-18} {(change.LogicalId.Length == 0 ? change.Type : $"{change.LogicalId} ({change.Type})")}: {change.Summary}");
        foreach (var property in change.Properties.Take(ShownProperties)) output.WriteLine($"  {"",-18}   {property}");
        if (change.Properties.Count > ShownProperties) output.WriteLine($"  {"",-18}   and {change.Properties.Count - ShownProperties} more");
    }

    private static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "create",
        ChangeKind.Update => "update",
        ChangeKind.PermissionWidening => "WIDENS RIGHTS",
        ChangeKind.ProtectionRemoved => "REMOVES PROTECTION",
        ChangeKind.Replacement => "REPLACES",
        ChangeKind.Deletion => "DELETES",
        ChangeKind.DataLoss => "LOSES DATA",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No word for this kind of change."),
    };
}
