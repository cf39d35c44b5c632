using Acinaces.Emulator.ApiGateway.DataPlane;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Finds the route of a method and path; the default route is for what no other one takes.</summary>
internal sealed class RouteTable
{
    private readonly RouteTree<ApiRoute> _tree = new();
    private readonly ApiRoute? _default;

    public RouteTable(IReadOnlyList<ApiRoute> routes)
    {
        foreach (var route in routes)
        {
            var key = RouteKey.Parse(route.RouteKey);
            if (route.RouteKey == RouteKey.Default) _default = route;
            else _tree.Add(key.Path == "/" ? [] : key.Path[1..].Split('/'), key.Method, route);
        }
    }

    /// <param name="path">As sent, percent-encoded, without stage.</param>
    /// <param name="parameters">Gets the decoded values of the variables.</param>
    public ApiRoute? Find(string method, string path, List<KeyValuePair<string, string>> parameters) =>
        _tree.Find(method, path.AsSpan(path.StartsWith('/') ? 1 : 0), parameters) ?? _default;
}
