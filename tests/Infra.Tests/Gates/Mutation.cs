using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Tests.Gates;

/// <summary>One thing taken out of a template, in place, and put back.</summary>
internal sealed record Mutation(string Kind, TemplateResource Resource, string Path, Action Apply, Action Undo)
{
    /// <summary>Takes the member at that path of names and positions out; nothing where there is none.</summary>
    public static IEnumerable<Mutation> Remove(string kind, TemplateResource resource, params string[] path)
    {
        JsonNode? node = resource.Definition;
        foreach (var step in path.SkipLast(1)) node = node is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node?[step];
        switch (node)
        {
            case JsonObject members when members[path[^1]] is { } value:
                return [new Mutation(kind, resource, string.Join('.', path), () => members.Remove(path[^1]), () => members[path[^1]] = value)];
            case JsonArray items when int.TryParse(path[^1], out var index) && index < items.Count:
                var item = items[index];
                return [new Mutation(kind, resource, string.Join('.', path), () => items.RemoveAt(index), () => items.Insert(index, item))];
            default:
                return [];
        }
    }

    /// <summary>Takes each item of a list out, one after the other.</summary>
    public static IEnumerable<Mutation> RemoveEach(string kind, TemplateResource resource, Func<JsonNode, bool> which, params string[] path)
    {
        var items = resource[path.AsSpan(1)] as JsonArray ?? []; // The first step is "Properties".
        return items.Select((item, index) => (item, index)).Where(entry => entry.item is not null && which(entry.item))
            .SelectMany(entry => Remove(kind, resource, [.. path, entry.index.ToString(System.Globalization.CultureInfo.InvariantCulture)]));
    }
}
