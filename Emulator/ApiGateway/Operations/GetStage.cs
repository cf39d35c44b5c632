using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class GetStage(GatewayState state) : IOperation<StageRequest, Stage>
{
    public IEnumerable<Permission> Permissions(StageRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/restapis/{request.RestApiId}/stages/{request.StageName}")];

    public Stage Invoke(StageRequest request, Caller caller) =>
        state.Require(request.RestApiId).Stages.GetValueOrDefault(request.StageName ?? "") ?? throw ApiGatewayErrors.NotFound("Invalid stage identifier specified");
}
