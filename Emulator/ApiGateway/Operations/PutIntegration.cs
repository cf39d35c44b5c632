using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class PutIntegration(GatewayState state) : IOperation<PutIntegrationRequest, Integration>
{
    public IEnumerable<Permission> Permissions(PutIntegrationRequest request, Caller caller) => [GatewayArn.Permission("PUT", caller, $"/restapis/{request.RestApiId}/resources/{request.ResourceId}/methods/{request.Method}/integration")];

    public Integration Invoke(PutIntegrationRequest request, Caller caller)
    {
        var integration = IntegrationChecks.Require(new Integration
        {
            Type = request.Type ?? "",
            HttpMethod = request.HttpMethod,
            Uri = request.Uri,
            Credentials = request.Credentials,
            RequestTemplates = request.RequestTemplates,
            PassthroughBehavior = request.PassthroughBehavior ?? "WHEN_NO_MATCH",
            TimeoutInMillis = request.TimeoutInMillis ?? ApiGatewayLimits.MaxIntegrationTimeoutMs,
        });
        state.Change(request.RestApiId, api => ResourceEditing.ChangeMethod(api, request.ResourceId, request.Method, method => method with { MethodIntegration = integration }));
        return integration;
    }
}
