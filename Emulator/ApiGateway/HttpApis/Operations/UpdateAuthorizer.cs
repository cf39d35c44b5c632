using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class UpdateAuthorizer(HttpApiState state) : IOperation<AuthorizerRequest, Authorizer>
{
    public IEnumerable<Permission> Permissions(AuthorizerRequest request, Caller caller) => [GatewayArn.Permission("PATCH", caller, $"/apis/{request.ApiId}/authorizers/{request.AuthorizerId}")];

    public Authorizer Invoke(AuthorizerRequest request, Caller caller)
    {
        var changed = state.Edit(request.ApiId, caller, definition => AuthorizerEditing.Apply(definition, definition.RequireAuthorizer(request.AuthorizerId), request));
        return changed.RequireAuthorizer(request.AuthorizerId);
    }
}
