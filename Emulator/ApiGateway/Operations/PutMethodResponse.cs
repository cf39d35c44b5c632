using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class PutMethodResponse(GatewayState state) : IOperation<PutMethodResponseRequest, MethodResponse>
{
    public IEnumerable<Permission> Permissions(PutMethodResponseRequest request, Caller caller) => [GatewayArn.Permission("PUT", caller, $"/restapis/{request.RestApiId}/resources/{request.ResourceId}/methods/{request.Method}/responses/{request.StatusCode}")];

    public MethodResponse Invoke(PutMethodResponseRequest request, Caller caller)
    {
        var response = new MethodResponse { StatusCode = request.StatusCode ?? "", ResponseParameters = request.ResponseParameters, ResponseModels = request.ResponseModels };
        state.Change(request.RestApiId, api => ResourceEditing.ChangeMethod(api, request.ResourceId, request.Method, method => method with
        {
            MethodResponses = new Dictionary<string, MethodResponse>(method.MethodResponses ?? new Dictionary<string, MethodResponse>()) { [response.StatusCode] = response },
        }));
        return response;
    }
}
