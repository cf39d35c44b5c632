using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class UpdateApi(HttpApiState state, QuickCreate quickCreate) : IOperation<ApiRequest, HttpApi>
{
    public IEnumerable<Permission> Permissions(ApiRequest request, Caller caller) => [GatewayArn.Permission("PATCH", caller, $"/apis/{request.ApiId}")];

    public HttpApi Invoke(ApiRequest request, Caller caller)
    {
        if (request.ProtocolType is not null) throw ApiGatewayErrors.BadRequest("The protocol of an API cannot be changed (protocolType)");
        return state.Edit(request.ApiId, caller, definition =>
        {
            var changed = definition with { Api = ApiEditing.Apply(definition.Api, request) };
            return request.Target is null && request.RouteKey is null && request.CredentialsArn is null ? changed : quickCreate.Change(changed, request);
        }).Api;
    }
}
