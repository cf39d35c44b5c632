using Acinaces.Topology.Model;

namespace Acinaces.Handlers.Api;

/// <summary>The routes a function declares in the topology, each with the operation that answers it.</summary>
public sealed class ApiBinding
{
    private readonly Dictionary<string, Bound> _routes = new(StringComparer.Ordinal);

    /// <param name="operations">By <c>METHOD /path</c>, as in the declaration.</param>
    /// <exception cref="InvalidOperationException">A declared route has no operation, or an operation no declared route.</exception>
    public ApiBinding(Function declaration, IReadOnlyDictionary<string, ApiOperation> operations)
    {
        foreach (var route in declaration.Routes)
        {
            if (!operations.TryGetValue(route.ToString(), out var operation))
                throw new InvalidOperationException($"{declaration.Name} declares {route} but does not answer it.");
            _routes.Add(route.ToString(), new Bound(route, operation));
        }
        if (operations.Keys.FirstOrDefault(key => !_routes.ContainsKey(key)) is { } undeclared)
            throw new InvalidOperationException($"{declaration.Name} answers {undeclared}, which it does not declare.");
    }

    /// <summary>The route and its operation, or null when the function has no such route.</summary>
    internal Bound? Find(string method, string resource) => _routes.GetValueOrDefault($"{method} {resource}");

    internal sealed record Bound(Route Route, ApiOperation Operation);
}
