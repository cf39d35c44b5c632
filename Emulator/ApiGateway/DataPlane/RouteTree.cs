using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Finds the resource of a path: fixed text before <c>{name}</c> before <c>{name+}</c>, at each segment.</summary>
internal sealed class RouteTree
{
    private readonly Node _root = new();

    public RouteTree(IEnumerable<ApiResource> resources)
    {
        foreach (var resource in resources.Where(resource => resource.ResourceMethods is { Count: > 0 })) Add(resource);
    }

    /// <param name="path">As sent, percent-encoded, without stage.</param>
    /// <param name="parameters">Gets the decoded values of the placeholders.</param>
    public ApiResource? Find(string path, List<KeyValuePair<string, string>> parameters) => Find(_root, path.AsSpan().Trim('/'), parameters);

    private void Add(ApiResource resource)
    {
        var node = _root;
        foreach (var part in resource.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.EndsWith("+}", StringComparison.Ordinal))
            {
                node.RestName = part[1..^2];
                node.Rest = resource;
                return;
            }
            if (part.StartsWith('{'))
            {
                node.Placeholder ??= new Node { Name = part[1..^1] };
                node = node.Placeholder;
            }
            else
            {
                node = node.Literals.TryGetValue(part, out var next) ? next : node.Literals[part] = new Node();
            }
        }
        node.Resource = resource;
    }

    private static ApiResource? Find(Node node, ReadOnlySpan<char> rest, List<KeyValuePair<string, string>> parameters)
    {
        if (rest.IsEmpty) return node.Resource;
        var slash = rest.IndexOf('/');
        var segment = slash < 0 ? rest : rest[..slash];
        var tail = slash < 0 ? default : rest[(slash + 1)..];
        if (node.Literals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(segment, out var literal) && Find(literal, tail, parameters) is { } fixedText) return fixedText;
        if (node.Placeholder is { } placeholder && segment.Length > 0)
        {
            var count = parameters.Count;
            parameters.Add(new(placeholder.Name, Uri.UnescapeDataString(segment)));
            if (Find(placeholder, tail, parameters) is { } named) return named;
            parameters.RemoveRange(count, parameters.Count - count);
        }
        if (node.Rest is null) return null;
        parameters.Add(new(node.RestName, Uri.UnescapeDataString(rest)));
        return node.Rest;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Literals { get; } = new(StringComparer.Ordinal);

        public string Name { get; init; } = "";

        public Node? Placeholder { get; set; }

        public string RestName { get; set; } = "";

        public ApiResource? Rest { get; set; }

        public ApiResource? Resource { get; set; }
    }
}
