using Acinaces.Emulator.ApiGateway.DataPlane;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>The data plane of HTTP APIs: what happens to a call, in the order in which API Gateway does it.</summary>
internal sealed class HttpApiEndpoint(HttpApiDirectory directory, HttpAuthorizers authorizers, IntegrationCaller integrations, UsageMeter meter, RequestTracing tracing, (TimeProvider Clock, IdSource Ids) source) : IHttpEndpoint
{
    public bool Matches(WireRequest request) => directory.Locate(request) is not null;

    public async ValueTask HandleAsync(WireRequest request, WireResponse response, CancellationToken cancellationToken)
    {
        var requestId = source.Ids.Lower(15) + "=";
        if (directory.Locate(request) is not { Entry: { } entry } address) HttpFault.Forbidden().Write(response);
        else if (address.IsOwnEndpoint && entry.Definition.Api.DisableExecuteApiEndpoint || directory.Select(address) is not { } match) HttpFault.NotFound().Write(response);
        else await HandleAsync(new HttpCall(request, response, match, requestId, source.Clock.GetUtcNow()), cancellationToken);
        response.AddHeader("Apigw-Requestid", requestId);
    }

    private async ValueTask HandleAsync(HttpCall call, CancellationToken cancellationToken)
    {
        var cors = call.Stage.Definition.Api.CorsConfiguration;
        try
        {
            if (call.Stage.Routes.Find(call.Request.Method, call.Match.Path, call.PathParameters) is not { } route)
            {
                if (cors is null || !CorsAnswers.TryAnswerPreflight(call, cors)) throw HttpFault.NotFound();
                return;
            }
            call.Route = route;
            tracing.Begin(call, route.RouteKey);
            await ProcessAsync(call, route, cancellationToken);
        }
        catch (HttpFault fault)
        {
            fault.Write(call.Response);
        }
        if (cors is not null) CorsAnswers.AddTo(call, cors);
        RequestTracing.End(call);
    }

    private async ValueTask ProcessAsync(HttpCall call, ApiRoute route, CancellationToken cancellationToken)
    {
        if (call.Request.Body.Length > HttpApiLimits.MaxPayloadBytes) throw HttpFault.TooLarge();
        await authorizers.AuthorizeAsync(call, cancellationToken);
        if (!meter.WithinThrottle($"{call.Stage.ApiId}/{call.Stage.Stage.StageName}/{route.RouteKey}", call.Stage.ThrottleOf(route))) throw HttpFault.TooManyRequests();
        var integration = call.Stage.IntegrationOf(route) ?? throw HttpFault.Internal();
        await integrations.CallAsync(call, integration, cancellationToken);
    }
}
