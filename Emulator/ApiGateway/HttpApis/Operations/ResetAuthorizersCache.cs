using Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class ResetAuthorizersCache(HttpApiState state, RequestAuthorizers authorizers) : IOperation<ResourceRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/apis/{request.ApiId}/stages/{request.StageName}/cache/authorizers")];

    public NoMembers Invoke(ResourceRequest request, Caller caller)
    {
        var stage = state.Require(request.ApiId, caller).RequireStage(request.StageName);
        authorizers.Forget(request.ApiId ?? "", stage.StageName);
        return NoMembers.Instance;
    }
}
