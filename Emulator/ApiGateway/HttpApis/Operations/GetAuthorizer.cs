using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetAuthorizer(HttpApiState state) : IOperation<ResourceRequest, Authorizer>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/apis/{request.ApiId}/authorizers/{request.AuthorizerId}")];

    public Authorizer Invoke(ResourceRequest request, Caller caller) =>
        state.Require(request.ApiId, caller).Definition.RequireAuthorizer(request.AuthorizerId);
}
