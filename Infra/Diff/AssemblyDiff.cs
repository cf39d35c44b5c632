using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Diff;

/// <summary>Compares what is deployed with what would be.</summary>
public static class AssemblyDiff
{
    /// <summary>Every change, stack by stack. Where nothing was deployed before, everything is created and nothing is widened.</summary>
    public static ChangeSet Between(CloudAssembly old, CloudAssembly @new)
    {
        // One name may stand in several regions.
        var places = old.Stacks.Concat(@new.Stacks).Select(Place).Distinct();
        var changes = places.SelectMany(place => Stack(Find(old, place), Find(@new, place)));
        return new ChangeSet([.. old.Stacks.Count == 0 ? changes : changes.Concat(PermissionDiff.Widenings(old, @new))]);
    }

    private static (string Name, string Account, string Region) Place(StackTemplate stack) => (stack.Name, stack.Account, stack.Region);

    private static StackTemplate? Find(CloudAssembly assembly, (string, string, string) place) => assembly.Stacks.FirstOrDefault(stack => Place(stack) == place);

    private static IEnumerable<Change> Stack(StackTemplate? old, StackTemplate? @new)
    {
        if (old is { TerminationProtection: true } && @new is { TerminationProtection: false })
            yield return new Change(ChangeKind.ProtectionRemoved, Change.In(@new), "", "stack", "termination protection is switched off");
        var (before, after) = (Ids(old), Ids(@new));
        foreach (var id in before.Except(after)) yield return ResourceDiff.Deleted(old!.Find(id)!);
        foreach (var id in after.Except(before)) yield return ResourceDiff.Created(@new!.Find(id)!);
        if (old is null || @new is null) yield break;
        var both = before.Intersect(after).Select(id => (Old: old.Find(id)!, New: @new.Find(id)!)).ToArray();
        var replaced = Replaced(both);
        foreach (var change in both.SelectMany(pair => ResourceDiff.Changed(pair.Old, pair.New, replaced))) yield return change;
    }

    // What is made of a replaced resource's id is replaced in turn, so the set grows until nothing is added.
    private static HashSet<string> Replaced((TemplateResource Old, TemplateResource New)[] resources)
    {
        var replaced = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var more = resources.Where(pair => !replaced.Contains(pair.New.LogicalId) && ResourceDiff.IsReplaced(pair.Old, pair.New, replaced)).Select(pair => pair.New.LogicalId).ToArray();
            if (more.Length == 0) return replaced;
            replaced.UnionWith(more);
        }
    }

    private static string[] Ids(StackTemplate? stack) => stack is null ? [] : [.. stack.Resources.Select(resource => resource.LogicalId)];
}
