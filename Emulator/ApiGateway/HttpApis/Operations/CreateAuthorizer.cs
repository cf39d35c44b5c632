using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class CreateAuthorizer(HttpApiState state, IdSource ids) : IOperation<AuthorizerRequest, Authorizer>
{
    public IEnumerable<Permission> Permissions(AuthorizerRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/apis/{request.ApiId}/authorizers")];

    public Authorizer Invoke(AuthorizerRequest request, Caller caller)
    {
        var id = ids.Lower(6);
        return state.Edit(request.ApiId, caller, definition => AuthorizerEditing.Apply(definition, new Authorizer { AuthorizerId = id, Name = "", AuthorizerType = "" }, request)).RequireAuthorizer(id);
    }
}
