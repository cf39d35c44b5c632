using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class PutIntegrationResponse(GatewayState state) : IOperation<PutIntegrationResponseRequest, IntegrationResponse>
{
    public IEnumerable<Permission> Permissions(PutIntegrationResponseRequest request, Caller caller) => [GatewayArn.Permission("PUT", caller, $"/restapis/{request.RestApiId}/resources/{request.ResourceId}/methods/{request.Method}/integration/responses/{request.StatusCode}")];

    public IntegrationResponse Invoke(PutIntegrationResponseRequest request, Caller caller)
    {
        var response = new IntegrationResponse
        {
            StatusCode = request.StatusCode ?? "",
            SelectionPattern = request.SelectionPattern,
            ResponseParameters = request.ResponseParameters,
            ResponseTemplates = request.ResponseTemplates,
        };
        IntegrationChecks.RequireSupported(response);
        state.Change(request.RestApiId, api => ResourceEditing.ChangeMethod(api, request.ResourceId, request.Method, method =>
        {
            var integration = method.MethodIntegration ?? throw ApiGatewayErrors.NotFound("No integration defined for method");
            var responses = new Dictionary<string, IntegrationResponse>(integration.IntegrationResponses ?? new Dictionary<string, IntegrationResponse>()) { [response.StatusCode] = response };
            return method with { MethodIntegration = integration with { IntegrationResponses = responses } };
        }));
        return response;
    }
}
