namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>
/// Finds the route of a method and path: fixed text before <c>{name}</c> before <c>{name+}</c> at each segment, a method before <see cref="AnyMethod"/>.
/// A path that has no route for the method is passed over for a more general one.
/// </summary>
internal sealed class RouteTree<TRoute>
    where TRoute : class
{
    public const string AnyMethod = "ANY";
    private readonly Node _root = new();

    /// <param name="segments">Of the path; none for the root.</param>
    public void Add(IEnumerable<string> segments, string method, TRoute route)
    {
        var node = _root;
        foreach (var part in segments)
        {
            if (part.EndsWith("+}", StringComparison.Ordinal))
            {
                node.RestName = part[1..^2];
                node.Rest[method] = route;
                return;
            }
            if (part.StartsWith('{'))
            {
                node.Variable ??= new Node { Name = part[1..^1] };
                node = node.Variable;
            }
            else
            {
                node = node.Literals.TryGetValue(part, out var next) ? next : node.Literals[part] = new Node();
            }
        }
        node.Routes[method] = route;
    }

    /// <param name="path">As sent, percent-encoded, without stage and without the slash it begins with.</param>
    /// <param name="parameters">Gets the decoded values of the variables.</param>
    public TRoute? Find(string method, ReadOnlySpan<char> path, List<KeyValuePair<string, string>> parameters) => Find(_root, method, path, isEnd: path.IsEmpty, parameters);

    private static TRoute? Find(Node node, string method, ReadOnlySpan<char> rest, bool isEnd, List<KeyValuePair<string, string>> parameters)
    {
        if (isEnd) return Of(node.Routes, method);
        var slash = rest.IndexOf('/');
        var segment = slash < 0 ? rest : rest[..slash];
        var tail = slash < 0 ? default : rest[(slash + 1)..];
        if (node.Literals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(segment, out var literal) && Find(literal, method, tail, slash < 0, parameters) is { } fixedText) return fixedText;
        if (node.Variable is { } variable && segment.Length > 0)
        {
            var count = parameters.Count;
            parameters.Add(new(variable.Name, Uri.UnescapeDataString(segment)));
            if (Find(variable, method, tail, slash < 0, parameters) is { } named) return named;
            parameters.RemoveRange(count, parameters.Count - count);
        }
        if (rest.IsEmpty || Of(node.Rest, method) is not { } greedy) return null;
        parameters.Add(new(node.RestName, Uri.UnescapeDataString(rest)));
        return greedy;
    }

    private static TRoute? Of(Dictionary<string, TRoute> routes, string method) => routes.GetValueOrDefault(method) ?? routes.GetValueOrDefault(AnyMethod);

    private sealed class Node
    {
        public Dictionary<string, Node> Literals { get; } = new(StringComparer.Ordinal);

        public string Name { get; init; } = "";

        public Node? Variable { get; set; }

        public string RestName { get; set; } = "";

        /// <summary>Routes that take the rest of the path, by method.</summary>
        public Dictionary<string, TRoute> Rest { get; } = new(StringComparer.Ordinal);

        /// <summary>Routes that end here, by method.</summary>
        public Dictionary<string, TRoute> Routes { get; } = new(StringComparer.Ordinal);
    }
}
