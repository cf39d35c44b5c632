using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Diff;

/// <summary>Finds the values that differ between two versions of a resource's properties.</summary>
internal sealed class PropertyDiff(StackTemplate old, StackTemplate @new)
{
    public IEnumerable<PropertyChange> Between(JsonNode? before, JsonNode? after) => Between(before, after, []);

    private IEnumerable<PropertyChange> Between(JsonNode? before, JsonNode? after, IReadOnlyList<string> path)
    {
        if (before is JsonObject oldMembers && after is JsonObject newMembers && !IsCall(oldMembers) && !IsCall(newMembers))
        {
            return oldMembers.Select(member => member.Key).Union(newMembers.Select(member => member.Key))
                .SelectMany(name => Between(oldMembers[name], newMembers[name], [.. path, name]));
        }

        if (before is JsonArray oldItems && after is JsonArray newItems && oldItems.Count == newItems.Count)
        {
            return Enumerable.Range(0, oldItems.Count)
                .SelectMany(index => Between(oldItems[index], newItems[index], [.. path, index.ToString(CultureInfo.InvariantCulture)]));
        }

        var (oldText, newText) = (Text(old, before), Text(@new, after));
        return oldText == newText ? [] : [new PropertyChange(path, oldText, newText)];
    }

    private static bool IsCall(JsonObject node) => node.Count == 1 && (node.First().Key == "Ref" || node.First().Key.StartsWith("Fn::", StringComparison.Ordinal));

    // Values are compared as they will be: a join that becomes a substitution with the same result is no change.
    private static string? Text(StackTemplate stack, JsonNode? node) => node switch
    {
        null => null,
        JsonArray items => $"[{string.Join(", ", items.Select(item => Text(stack, item)))}]",
        JsonObject members when !IsCall(members) => $"{{{string.Join(", ", members.Select(member => $"{member.Key}: {Text(stack, member.Value)}"))}}}",
        _ => stack.Text(node),
    };
}
