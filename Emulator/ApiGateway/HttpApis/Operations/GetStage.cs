using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetStage(HttpApiState state) : IOperation<ResourceRequest, Stage>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/apis/{request.ApiId}/stages/{request.StageName}")];

    public Stage Invoke(ResourceRequest request, Caller caller) =>
        state.Require(request.ApiId, caller).RequireStage(request.StageName);
}
