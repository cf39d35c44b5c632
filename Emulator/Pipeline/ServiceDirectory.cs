using System.Collections.Concurrent;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Pipeline;

/// <summary>Finds the operation of a request: by target header, else by form action, else by path.</summary>
internal sealed class ServiceDirectory
{
    private readonly ConcurrentDictionary<string, Route> _byTarget = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (AwsService Service, WireProtocol.AwsJson Protocol)> _byTargetPrefix = new(StringComparer.Ordinal);
    private readonly List<(AwsService Service, WireProtocol.Query Protocol)> _queryServices = [];
    private readonly List<AwsService> _restServices = [];
    private readonly List<(AwsService Service, WireProtocol.RestXml Protocol)> _xmlServices = [];
    private readonly Dictionary<AwsService, Lazy<ServiceRoutes>> _routes = [];

    public ServiceDirectory(IReadOnlyList<AwsService> services)
    {
        foreach (var service in services)
        {
            _routes.Add(service, new Lazy<ServiceRoutes>(() => new ServiceRoutes(service)));
            foreach (var protocol in service.Protocols)
            {
                if (protocol is WireProtocol.AwsJson json) _byTargetPrefix.Add(json.TargetPrefix, (service, json));
                else if (protocol is WireProtocol.Query query) _queryServices.Add((service, query));
                else if (protocol is WireProtocol.RestXml xml) _xmlServices.Add((service, xml));
                else _restServices.Add(service);
            }
        }
    }

    /// <summary>The operation, or the error that says why there is none, in the words of the protocol that was tried.</summary>
    /// <param name="scopeService">The service the request was signed for. Absent for unsigned requests and for those with a target.</param>
    public RouteResult Find(WireRequest request, string? scopeService)
    {
        if (request.Headers.TryGetValue("X-Amz-Target", out var header) && header.ToString() is { Length: > 0 } target)
        {
            return _byTarget.TryGetValue(target, out var known) ? new RouteResult(known) : FindByTarget(target);
        }
        return (scopeService is null ? null : FindXml(request, scopeService)) ?? FindByAction(request, scopeService) ?? FindByPath(request, scopeService) ?? (scopeService is null ? FindXml(request, null) : null) ?? new RouteResult(
            new RestJsonCodec(new UnknownService(scopeService ?? ""), new HttpBinding(request.Method, request.Path), new RestPath(request.Path)),
            new AwsError("UnknownOperationException", NotServed(scopeService, $"{request.Method} {request.Path}"), 404));
    }

    private static string NotServed(string? service, string operation) =>
        $"{operation}{(service is null ? "" : $" of {service}")} is not served by this emulator. What is served: GET /_acinaces/coverage.";

    private RouteResult FindByTarget(string target)
    {
        var dot = target.LastIndexOf('.');
        var prefix = dot < 0 ? target : target[..dot];
        if (!_byTargetPrefix.TryGetValue(prefix, out var found)) return new RouteResult(new AwsJsonCodec(new UnknownService(prefix), "1.1"), Unknown(null));
        if (_routes[found.Service].Value.ByTarget(target) is not { } route) return new RouteResult(new AwsJsonCodec(found.Service, found.Protocol.Version), Unknown(found.Service));
        return new RouteResult(_byTarget.GetOrAdd(target, route));

        AwsError Unknown(AwsService? service) => new("UnknownOperationException", service?.UnknownOperationMessage ?? NotServed(null, target));
    }

    private RouteResult? FindByAction(WireRequest request, string? scopeService)
    {
        if (QueryCodec.ActionOf(request) is not var (action, version)) return null;
        foreach (var (service, protocol) in _queryServices)
        {
            if (scopeService is null ? protocol.ApiVersion != version : service.SigningName != scopeService) continue;
            if (_routes[service].Value.ByAction(action) is { } route) return new RouteResult(route);
            if (scopeService is not null) return new RouteResult(new QueryCodec(service, protocol, action), new AwsError("InvalidAction", NotServed(scopeService, action)));
        }
        return new RouteResult(new QueryCodec(new UnknownService(scopeService ?? ""), new WireProtocol.Query(version, ""), action), new AwsError("InvalidAction", NotServed(scopeService, action)));
    }

    private RouteResult? FindXml(WireRequest request, string? scopeService)
    {
        foreach (var (service, protocol) in _xmlServices)
        {
            if (scopeService is not null && scopeService != service.SigningName) continue;
            var path = protocol.PathOf(request);
            // An unsigned request that nobody else takes asks for a resource by its name; one without a name is nobody's.
            if (scopeService is null && path == "/") continue;
            return _routes[service].Value.ByXmlPath(request, path) is { } route
                ? new RouteResult(route)
                : new RouteResult(new RestXmlCodec(protocol, new HttpBinding(request.Method, "/")), new AwsError("MethodNotAllowed", "The specified method is not allowed against this resource.", 405));
        }
        return null;
    }

    private RouteResult? FindByPath(WireRequest request, string? scopeService)
    {
        foreach (var service in _restServices)
        {
            if ((scopeService is null || scopeService == service.SigningName) && _routes[service].Value.ByPath(request) is { } route) return new RouteResult(route);
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
