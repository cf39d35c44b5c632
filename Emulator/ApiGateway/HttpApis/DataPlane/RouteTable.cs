using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>
/// Finds the route of a method and path: fixed text before <c>{name}</c> before <c>{name+}</c> at each segment, a method before <c>ANY</c>,
/// and the default route for what is left. A path that has no route for the method is passed over for a more general one.
/// </summary>
internal sealed class RouteTable
{
    private const string AnyMethod = "ANY";
    private readonly Node _root = new();
    private readonly ApiRoute? _default;

    public RouteTable(IReadOnlyList<ApiRoute> routes)
    {
        foreach (var route in routes)
        {
            var key = RouteKey.Parse(route.RouteKey);
            if (route.RouteKey == RouteKey.Default) _default = route;
            else Add(key, route);
        }
    }

    /// <param name="path">As sent, percent-encoded, without stage.</param>
    /// <param name="parameters">Gets the decoded values of the variables.</param>
    public ApiRoute? Find(string method, string path, List<KeyValuePair<string, string>> parameters)
    {
        var rest = path.AsSpan(path.StartsWith('/') ? 1 : 0);
        return Find(_root, method, rest, isEnd: rest.IsEmpty, parameters) ?? _default;
    }

    private void Add(RouteKey key, ApiRoute route)
    {
        var node = _root;
        if (key.Path != "/")
        {
            foreach (var part in key.Path[1..].Split('/'))
            {
                if (part.EndsWith("+}", StringComparison.Ordinal))
                {
                    node.RestName = part[1..^2];
                    node.Rest[key.Method] = route;
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
        }
        node.Routes[key.Method] = route;
    }

    private static ApiRoute? Find(Node node, string method, ReadOnlySpan<char> rest, bool isEnd, List<KeyValuePair<string, string>> parameters)
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

    private static ApiRoute? Of(Dictionary<string, ApiRoute> routes, string method) => routes.GetValueOrDefault(method) ?? routes.GetValueOrDefault(AnyMethod);

    private sealed class Node
    {
        public Dictionary<string, Node> Literals { get; } = new(StringComparer.Ordinal);

        public string Name { get; init; } = "";

        public Node? Variable { get; set; }

        public string RestName { get; set; } = "";

        /// <summary>Routes that take the rest of the path, by method.</summary>
        public Dictionary<string, ApiRoute> Rest { get; } = new(StringComparer.Ordinal);

        /// <summary>Routes that end here, by method.</summary>
        public Dictionary<string, ApiRoute> Routes { get; } = new(StringComparer.Ordinal);
    }
}
