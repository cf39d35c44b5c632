using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Pipeline;

/// <summary>Finds the operation of a request: by target header, else by form action, else by path.</summary>
internal sealed class ServiceDirectory
{
    private readonly Dictionary<string, Route> _byTarget = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AwsService> _byTargetPrefix = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Service, string Action), Route> _byAction = [];
    private readonly Dictionary<string, AwsService> _queryServices = new(StringComparer.Ordinal);
    private readonly List<(string Method, RestPath Path, Route Route)> _byPath = [];

    public ServiceDirectory(IReadOnlyList<AwsService> services)
    {
        Services = services;
        foreach (var service in services)
        {
            foreach (var protocol in service.Protocols) Add(service, protocol);
        }
        _byPath.Sort((left, right) => right.Path.LiteralSegments.CompareTo(left.Path.LiteralSegments));
    }

    public IReadOnlyList<AwsService> Services { get; }

    /// <summary>The operation, or the error that says why there is none, in the words of the protocol that was tried.</summary>
    public RouteResult Find(WireRequest request, string? scopeService)
    {
        if (request.Headers.TryGetValue("X-Amz-Target", out var header) && header.ToString() is { Length: > 0 } target)
        {
            return _byTarget.TryGetValue(target, out var route) ? new RouteResult(route) : UnknownTarget(target);
        }
        return FindByAction(request, scopeService) ?? FindByPath(request, scopeService) ?? new RouteResult(
            new RestJsonCodec(new UnknownService(scopeService ?? ""), new HttpBinding(request.Method, request.Path), new RestPath(request.Path)),
            new AwsError("UnknownOperationException", NotServed(scopeService, $"{request.Method} {request.Path}"), 404));
    }

    private static string NotServed(string? service, string operation) =>
        $"{operation}{(service is null ? "" : $" of {service}")} is not served by this emulator. What is served: GET /_acinaces/coverage.";

    private void Add(AwsService service, WireProtocol protocol)
    {
        if (protocol is WireProtocol.AwsJson json) _byTargetPrefix[json.TargetPrefix] = service;
        if (protocol is WireProtocol.Query) _queryServices[service.SigningName] = service;
        foreach (var binding in service.Operations)
        {
            switch (protocol)
            {
                case WireProtocol.AwsJson awsJson:
                    _byTarget.Add($"{awsJson.TargetPrefix}.{binding.Name}", new Route(service, binding, new AwsJsonCodec(service, awsJson.Version)));
                    break;
                case WireProtocol.Query query:
                    _byAction.Add((service.SigningName, binding.Name), new Route(service, binding, new QueryCodec(service, query, binding.Name)));
                    break;
                case WireProtocol.RestJson when binding.Http is { } http:
                    var path = new RestPath(http.Path);
                    _byPath.Add((http.Method, path, new Route(service, binding, new RestJsonCodec(service, http, path))));
                    break;
            }
        }
    }

    private RouteResult UnknownTarget(string target)
    {
        var dot = target.LastIndexOf('.');
        var prefix = dot < 0 ? target : target[..dot];
        if (!_byTargetPrefix.TryGetValue(prefix, out var service)) return new RouteResult(new AwsJsonCodec(new UnknownService(prefix), "1.1"), new AwsError("UnknownOperationException", NotServed(null, target)));
        var version = service.Protocols.OfType<WireProtocol.AwsJson>().First().Version;
        return new RouteResult(new AwsJsonCodec(service, version), new AwsError("UnknownOperationException", NotServed(null, target)));
    }

    private RouteResult? FindByAction(WireRequest request, string? scopeService)
    {
        if (QueryCodec.ActionOf(request) is not var (action, version)) return null;
        foreach (var (name, service) in _queryServices)
        {
            var query = service.Protocols.OfType<WireProtocol.Query>().First();
            if (scopeService is null ? query.ApiVersion != version : name != scopeService) continue;
            if (_byAction.TryGetValue((name, action), out var route)) return new RouteResult(route);
            if (scopeService is not null) return new RouteResult(new QueryCodec(service, query, action), new AwsError("InvalidAction", NotServed(name, action)));
        }
        var unknown = new UnknownService(scopeService ?? "");
        return new RouteResult(new QueryCodec(unknown, new WireProtocol.Query(version, ""), action), new AwsError("InvalidAction", NotServed(scopeService, action)));
    }

    private RouteResult? FindByPath(WireRequest request, string? scopeService)
    {
        foreach (var (method, path, route) in _byPath)
        {
            if (method == request.Method && (scopeService is null || scopeService == route.Service.SigningName) && path.Match(request.Path) is not null) return new RouteResult(route);
        }
        return null;
    }

    /// <summary>Stands where a protocol needs a service to write an error for a request that names none we have.</summary>
    private sealed class UnknownService(string name) : AwsService
    {
        public override string SigningName => name;

        public override IReadOnlyList<WireProtocol> Protocols => [];

        public override IReadOnlyList<OperationBinding> Operations => [];
    }
}
