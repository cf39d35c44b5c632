using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetStages(HttpApiState state) : IOperation<ResourceRequest, ItemPage<Stage>>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/apis/{request.ApiId}/stages")];

    public ItemPage<Stage> Invoke(ResourceRequest request, Caller caller) =>
        ItemPage<Stage>.Of(state.Require(request.ApiId, caller).Stages, stage => stage.StageName, request);
}
