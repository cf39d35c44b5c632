using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Diff;

/// <summary>What somebody may do after a deployment and could not before.</summary>
internal static class PermissionDiff
{
    public static IEnumerable<Change> Widenings(CloudAssembly old, CloudAssembly @new)
    {
        var before = PermissionAtoms.In(old).ToArray();
        var after = PermissionAtoms.In(@new).ToArray();
        var allowed = before.Select(entry => entry.Atom).Where(atom => atom.Allows).ToLookup(atom => atom.Owner);
        var denied = after.Select(entry => entry.Atom).Where(atom => !atom.Allows).ToLookup(atom => atom.Owner);
        return
        [
            .. Changes(after.Where(entry => entry.Atom.Allows && !allowed[entry.Atom.Owner].Any(known => known.Covers(entry.Atom))), "may now"),
            // Where the owner itself is gone, so is what the denial protected.
            .. Changes(before.Where(entry => !entry.Atom.Allows && !denied[entry.Atom.Owner].Any(known => known.Covers(entry.Atom))
                && @new.Stacks.Any(stack => stack.Name == entry.Resource.Stack.Name)), "is no longer denied"),
        ];
    }

    private static IEnumerable<Change> Changes(IEnumerable<(PermissionAtom Atom, TemplateResource Resource)> entries, string verb) =>
        from entry in entries
        group entry by (entry.Atom.Owner, entry.Atom.Principal, entry.Atom.Resource, entry.Atom.Condition, entry.Resource.LogicalId, Stack: Change.In(entry.Resource.Stack), entry.Resource.Type) into same
        let actions = string.Join(", ", same.Select(entry => entry.Atom.Action).Distinct().Order(StringComparer.Ordinal))
        let who = same.Key.Principal == "the role itself" ? same.Key.Owner : $"{Everybody(same.Key.Principal)} on {same.Key.Owner}"
        select new Change(ChangeKind.PermissionWidening, same.Key.Stack, same.Key.LogicalId, same.Key.Type,
            $"{who} {verb} {actions}{(same.Key.Resource == "*" ? "" : $" {same.Key.Resource}")}{(same.Key.Condition.Length == 0 ? "" : $" if {same.Key.Condition}")}");

    private static string Everybody(string principal) => principal == "*" ? "EVERYBODY" : principal;
}
