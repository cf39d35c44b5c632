using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class PutGatewayResponse(GatewayState state) : IOperation<PutGatewayResponseRequest, GatewayResponse>
{
    public IEnumerable<Permission> Permissions(PutGatewayResponseRequest request, Caller caller) => [GatewayArn.Permission("PUT", caller, $"/restapis/{request.RestApiId}/gatewayresponses/{request.ResponseType}")];

    public GatewayResponse Invoke(PutGatewayResponseRequest request, Caller caller)
    {
        var response = GatewayResponseTypes.Require(new GatewayResponse
        {
            ResponseType = request.ResponseType ?? "",
            StatusCode = request.StatusCode,
            ResponseParameters = request.ResponseParameters,
            ResponseTemplates = request.ResponseTemplates,
        });
        state.Change(request.RestApiId, api => api with { GatewayResponses = new Dictionary<string, GatewayResponse>(api.GatewayResponses) { [response.ResponseType] = response } });
        return response;
    }
}
