using System.Collections.Immutable;

namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>The parts of an item that a request wants to see.</summary>
internal sealed record ModelProjection(IReadOnlyList<ModelPath> Paths)
{
    public string Print(Placeholders placeholders) => $",\"ProjectionExpression\":\"{string.Join(", ", Paths.Select(path => path.Print(placeholders)))}\"";

    public ItemMap Show(ItemMap item) => ModelItem.Empty.AddRange(
        from paths in Paths.GroupBy(path => path.Attribute)
        where item.ContainsKey(paths.Key)
        let shown = Show(item[paths.Key], [.. paths.Select(path => path.Steps)])
        where shown is not null
        select KeyValuePair.Create(paths.Key, shown));

    private static ModelValue? Show(ModelValue value, IReadOnlyList<ImmutableArray<object>> paths)
    {
        if (paths.Any(path => path.IsEmpty)) return value;
        var parts = paths.GroupBy(path => path[0]).ToDictionary(group => group.Key, group => (IReadOnlyList<ImmutableArray<object>>)[.. group.Select(path => path.RemoveAt(0))]);
        if (value.Kind == "M")
        {
            var shown = ModelItem.Empty.AddRange(
                from part in parts
                let member = part.Key is string name ? value.Map.GetValueOrDefault(name) : null
                let inner = member is null ? null : Show(member, part.Value)
                where inner is not null
                select KeyValuePair.Create((string)part.Key, inner));
            return shown.IsEmpty ? null : ModelValue.Of(shown);
        }
        if (value.Kind != "L") return null;
        var elements = value.List.Select((element, i) => parts.TryGetValue(i, out var inner) ? Show(element, inner) : null).OfType<ModelValue>().ToImmutableList();
        return elements.IsEmpty ? null : ModelValue.Of(elements);
    }
}
