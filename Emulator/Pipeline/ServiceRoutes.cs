using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Pipeline;

/// <summary>The operations of one service by the ways they are asked for. Built when the first request for the service comes: shapes are costly to prepare.</summary>
internal sealed class ServiceRoutes
{
    private readonly Dictionary<string, Route> _byTarget = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Route> _byAction = new(StringComparer.Ordinal);
    private readonly List<(string Method, RestPath Path, Route Route)> _byPath = [];
    private readonly List<(RestXmlPlace Place, Route Route)> _byPlace = [];

    public ServiceRoutes(AwsService service)
    {
        foreach (var protocol in service.Protocols)
        {
            foreach (var binding in service.Operations) Add(service, protocol, binding);
        }
        // What asks for more is the closer match.
        _byPlace.Sort(static (left, right) => right.Place.Demands.CompareTo(left.Place.Demands));
        _byPath.Sort(static (left, right) => right.Path.LiteralSegments.CompareTo(left.Path.LiteralSegments));
    }

    public Route? ByTarget(string target) => _byTarget.GetValueOrDefault(target);

    public Route? ByAction(string action) => _byAction.GetValueOrDefault(action);

    public Route? ByPath(WireRequest request)
    {
        foreach (var (method, path, route) in _byPath)
        {
            if (method == request.Method && path.Match(request.Path) is not null) return route;
        }
        return null;
    }

    /// <param name="path">The request's path, with all of the resource's name in it.</param>
    public Route? ByXmlPath(WireRequest request, string path)
    {
        var query = FormFields.Parse(request.Query);
        foreach (var (place, route) in _byPlace)
        {
            if (place.Fits(request, path, query)) return route;
        }
        return null;
    }

    private void Add(AwsService service, WireProtocol protocol, OperationBinding binding)
    {
        switch (protocol)
        {
            case WireProtocol.AwsJson json:
                _byTarget.Add($"{json.TargetPrefix}.{binding.Name}", new Route(service, binding, new AwsJsonCodec(service, json.Version)));
                break;
            case WireProtocol.Query query:
                _byAction.Add(binding.Name, new Route(service, binding, new QueryCodec(service, query, binding.Name)));
                break;
            case WireProtocol.RestXml xml when binding.Http is { } http:
                _byPlace.Add((new RestXmlPlace(http), new Route(service, binding, new RestXmlCodec(xml, http))));
                break;
            case WireProtocol.RestJson when binding.Http is { } http:
                var path = new RestPath(http.Path);
                _byPath.Add((http.Method, path, new Route(service, binding, new RestJsonCodec(service, http, path))));
                break;
        }
    }
}
