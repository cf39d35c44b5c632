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
        if (state.Require(request.ApiId, caller).FindStage(request.StageName) is null) throw HttpApiErrors.StageNotFound(request.StageName);
        authorizers.Forget(request.ApiId ?? "", request.StageName ?? "");
        return NoMembers.Instance;
    }
}
