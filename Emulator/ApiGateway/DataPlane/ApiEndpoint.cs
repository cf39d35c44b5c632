using System.Diagnostics;
using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>The data plane: what happens to a call of an API, in the order in which API Gateway does it.</summary>
internal sealed class ApiEndpoint(StageDirectory stages, FunctionCaller functions, ApiAuthorizers authorizers, ApiKeys keys, UsageMeter meter, RequestTracing tracing, (TimeProvider Clock, IdSource Ids) source) : IHttpEndpoint
{
    public bool Matches(WireRequest request) => request.Listener == EndpointListener.Api ? !request.Path.StartsWith("/_acinaces/", StringComparison.Ordinal) : StageDirectory.IsApiRequest(request);

    public async ValueTask HandleAsync(WireRequest request, WireResponse response, CancellationToken cancellationToken)
    {
        var call = new ApiCall(request, response, source.Ids.Uuid(), source.Ids.Lower(15) + "=", source.Clock.GetUtcNow());
        try
        {
            Route(call);
            tracing.Begin(call);
            await ProcessAsync(call, cancellationToken);
        }
        catch (GatewayFault fault)
        {
            if (call.TraceHeader.Length == 0) tracing.Begin(call);
            response.Clear();
            GatewayAnswers.Write(call, fault);
        }
        Finish(call);
    }

    private void Route(ApiCall call)
    {
        call.Match = stages.Find(call.Request) ?? throw GatewayFault.Forbidden();
        call.Resource = call.Match.Stage.Find(call.Match.Path, call.PathParameters) ?? throw GatewayFault.MissingToken();
        var methods = call.Resource.ResourceMethods ?? new Dictionary<string, ApiMethod>();
        call.Method = methods.GetValueOrDefault(call.Request.Method) ?? methods.GetValueOrDefault("ANY") ?? throw GatewayFault.MissingToken();
    }

    private async ValueTask ProcessAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (call.Request.Body.Length > ApiGatewayLimits.MaxPayloadBytes) throw GatewayFault.TooLarge();
        if (call is not { Match: { } match, Resource: { } resource, Method: { } method }) throw GatewayFault.MissingToken();
        await authorizers.AuthorizeAsync(call, cancellationToken);
        var stageName = $"{match.Stage.Api.Id}/{match.Stage.Stage.StageName}";
        if (!meter.WithinThrottle($"{stageName}{resource.Path}/{method.HttpMethod}", match.Stage.ThrottleOf(resource, call.Request.Method))) throw GatewayFault.Throttled();
        keys.Require(call);
        RequestChecks.Require(call);
        switch (method.MethodIntegration)
        {
            case { Type: "MOCK" } mock:
                MockAnswer.Write(call, mock);
                break;
            case { Type: "AWS_PROXY" } proxy:
                await CallFunctionAsync(call, proxy, cancellationToken);
                break;
            default:
                throw GatewayFault.NotCallable();
        }
    }

    private async ValueTask CallFunctionAsync(ApiCall call, Integration integration, CancellationToken cancellationToken)
    {
        using var payload = new PooledPayload();
        using var span = call.Span is null ? null : RequestTracing.Source.StartActivity("invoke", ActivityKind.Client, call.Span.Context);
        if (span is not null) call.TraceHeader = RequestTracing.Header(span.TraceId, span.SpanId, isSampled: true);
        ProxyEvent.Write(payload, call, functions);
        var result = await functions.CallAsync(call, integration.Uri, integration.Credentials, functions.SourceArn(call), payload, integration.TimeoutInMillis, cancellationToken);
        Name(span, IntegrationChecks.FunctionOf(integration.Uri));
        if (result is null) throw GatewayFault.TimedOut();
        if (!result.Accepted) throw result.ErrorCode == "TooManyRequestsException" ? new GatewayFault("DEFAULT_5XX", "InternalServerErrorException", "Internal server error") { Status = 500 } : GatewayFault.NotCallable();
        if (result.FunctionFailed) throw GatewayFault.Malformed();
        ProxyAnswer.Write(call.Response, result.Payload);
    }

    private static void Name(Activity? span, string? functionArn)
    {
        if (span is null || functionArn is null) return;
        span.DisplayName = $"invoke {functionArn[(functionArn.LastIndexOf(':') + 1)..]}";
        span.SetTag("aws.lambda.invoked_arn", functionArn);
    }

    private static void Finish(ApiCall call)
    {
        var response = call.Response;
        response.AddHeader("x-amzn-RequestId", call.RequestId);
        response.AddHeader("x-amz-apigw-id", call.ExtendedRequestId);
        var end = call.TraceHeader.IndexOf(';', StringComparison.Ordinal);
        response.AddHeader("X-Amzn-Trace-Id", end < 0 ? call.TraceHeader : call.TraceHeader[..end]);
        RequestTracing.End(call);
    }
}
