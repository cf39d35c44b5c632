using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>A choice of parts of an item: what a projection names, or what an update has touched.</summary>
internal sealed class PathSelection
{
    private readonly Node _root = new();

    public PathSelection(IReadOnlyList<ResolvedPath> paths)
    {
        Paths = paths;
        foreach (var path in paths)
        {
            var node = _root;
            foreach (var element in path.Elements)
                node = node.Child(element);
            node.IsWhole = true;
        }
    }

    public IReadOnlyList<ResolvedPath> Paths { get; }

    /// <summary>The chosen parts that exist, in their places; lists close up.</summary>
    public AttributeMap Apply(AttributeMap item) => Select(item, _root);

    /// <summary>Refuses paths of which one lies within another, and then those that take the same thing for a list and a map.</summary>
    public static void RequireDisjoint(ExpressionKind kind, IReadOnlyList<ResolvedPath> paths)
    {
        (ResolvedPath One, ResolvedPath Two)? conflict = null;
        for (var later = 1; later < paths.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                ResolvedPath one = paths[earlier], two = paths[later];
                var shared = Shared(one, two);
                if (shared == Math.Min(one.Length, two.Length))
                    throw ExpressionErrors.Overlap(kind, one, two);
                if (one.Elements[shared].Name is null != two.Elements[shared].Name is null)
                    conflict ??= (one, two);
            }
        }
        if (conflict is { } first)
            throw ExpressionErrors.Conflict(kind, first.One, first.Two);
    }

    /// <summary>How many elements two paths have in common at their beginnings.</summary>
    private static int Shared(ResolvedPath one, ResolvedPath two)
    {
        var shared = 0;
        while (shared < one.Length && shared < two.Length && one.Elements[shared] == two.Elements[shared])
            shared++;
        return shared;
    }

    private static AttributeMap Select(AttributeMap from, Node node)
    {
        var selected = new AttributeMap();
        foreach (var (name, child) in node.Names)
        {
            if (from.Find(name) is { } value && Select(value, child) is { } part)
                selected[name] = part;
        }
        return selected;
    }

    private static AttributeValue? Select(AttributeValue value, Node node)
    {
        if (node.IsWhole)
            return value;
        if (value.Type == AttributeType.M && node.Names.Count > 0)
        {
            var map = Select(value.Map, node);
            return map.Count > 0 ? AttributeValue.Of(map) : null;
        }
        if (value.Type != AttributeType.L)
            return null;
        var parts = new List<AttributeValue>();
        foreach (var (index, child) in node.Indexes)
        {
            if (index < value.Count && Select(value.List[index], child) is { } part)
                parts.Add(part);
        }
        return parts.Count > 0 ? AttributeValue.ListOf([.. parts]) : null;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Names { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<int, Node> Indexes { get; } = [];

        public bool IsWhole { get; set; }

        public Node Child(PathElement element)
        {
            if (element.Name is null)
                return Indexes.TryGetValue(element.Index, out var at) ? at : Indexes[element.Index] = new Node();
            return Names.TryGetValue(element.Name, out var named) ? named : Names[element.Name] = new Node();
        }
    }
}
