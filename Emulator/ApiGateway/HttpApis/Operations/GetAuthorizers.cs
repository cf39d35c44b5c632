using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetAuthorizers(HttpApiState state) : IOperation<ResourceRequest, ItemPage<Authorizer>>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/apis/{request.ApiId}/authorizers")];

    public ItemPage<Authorizer> Invoke(ResourceRequest request, Caller caller) =>
        ItemPage<Authorizer>.Of(state.Require(request.ApiId, caller).Definition.Authorizers, authorizer => authorizer.AuthorizerId, request);
}
