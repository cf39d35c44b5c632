using Acinaces.Emulator.ApiGateway.DataPlane;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>One request to a stage of an HTTP API and what has been found out about it so far.</summary>
internal sealed class HttpCall(WireRequest request, WireResponse response, StageMatch match, string requestId, DateTimeOffset receivedAt) : GatewayCall(request, response, requestId, receivedAt)
{
    private ApiRoute? _route;

    public StageMatch Match { get; } = match;

    public CompiledStage Stage => Match.Stage;

    /// <exception cref="InvalidOperationException">None has been found: the call has ended with an error.</exception>
    public ApiRoute Route
    {
        get => _route ?? throw new InvalidOperationException("The call has no route.");
        set => _route = value;
    }

    public override string? RouteName => _route?.RouteKey;

    /// <summary>Who calls, as the route's authorizer found out. Absent: it has none.</summary>
    public CallerIdentity? Identity { get; set; }

    /// <summary>What a mapping puts in place of the path that the integration would see. Absent: none does.</summary>
    public string? MappedPath { get; private init; }

    /// <summary>The same call with another request, as the integration is to see it.</summary>
    public HttpCall Mapped(WireRequest request, string? path)
    {
        var match = path is null ? Match : Match with { EventPath = path };
        var mapped = new HttpCall(request, Response, match, RequestId, ReceivedAt) { _route = _route, Identity = Identity, TraceHeader = TraceHeader, Span = Span, MappedPath = path };
        mapped.PathParameters.AddRange(PathParameters);
        return mapped;
    }

    public string UserAgent => Request.Headers.UserAgent.ToString();
}
