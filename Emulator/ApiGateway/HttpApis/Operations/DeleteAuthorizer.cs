using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class DeleteAuthorizer(HttpApiState state) : IOperation<ResourceRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/apis/{request.ApiId}/authorizers/{request.AuthorizerId}")];

    public NoMembers Invoke(ResourceRequest request, Caller caller)
    {
        state.Edit(request.ApiId, caller, definition =>
        {
            var authorizer = definition.RequireAuthorizer(request.AuthorizerId);
            if (definition.Routes.FirstOrDefault(route => route.AuthorizerId == authorizer.AuthorizerId) is { } user) throw ApiGatewayErrors.Conflict($"Cannot delete authorizer '{authorizer.AuthorizerId}', is referenced in route: '{user.RouteKey}'");
            return definition with { Authorizers = [.. definition.Authorizers.Where(present => present != authorizer)] };
        });
        return NoMembers.Instance;
    }
}
