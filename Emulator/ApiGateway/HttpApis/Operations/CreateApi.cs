using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class CreateApi(HttpApiState state, QuickCreate quickCreate, IdSource ids, TimeProvider clock, EmulatorAddresses addresses) : IOperation<ApiRequest, HttpApi>
{
    public IEnumerable<Permission> Permissions(ApiRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, "/apis")];

    public HttpApi Invoke(ApiRequest request, Caller caller)
    {
        if (request.ProtocolType is not "HTTP")
        {
            throw request.ProtocolType == "WEBSOCKET" ? ApiGatewayErrors.Unsupported("The protocolType WEBSOCKET (only HTTP)") : ApiGatewayErrors.BadRequest("Invalid protocol specified. Must be one of [HTTP, WEBSOCKET]");
        }
        if (request.Name is null) throw ApiGatewayErrors.BadRequest("Name is required (name)");
        var id = ids.Lower(10);
        var api = ApiEditing.Apply(new HttpApi { ApiId = id, Name = "", CreatedDate = clock.GetUtcNow(), ApiEndpoint = HttpApi.EndpointOf(id, caller, addresses) }, request);
        state.Add(request.Target is null ? new HttpApiEntry(new ApiDefinition(api)) : quickCreate.Make(api, request));
        return api;
    }
}
