using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class UpdateStage(GatewayState state, TimeProvider clock) : IOperation<UpdateStageRequest, Stage>
{
    public IEnumerable<Permission> Permissions(UpdateStageRequest request, Caller caller) => [GatewayArn.Permission("PATCH", caller, $"/restapis/{request.RestApiId}/stages/{request.StageName}")];

    public Stage Invoke(UpdateStageRequest request, Caller caller)
    {
        var entry = state.Require(request.RestApiId);
        var stage = entry.Stages.GetValueOrDefault(request.StageName ?? "") ?? throw ApiGatewayErrors.NotFound("Invalid stage identifier specified");
        foreach (var patch in request.PatchOperations ?? []) stage = StagePatch.Apply(stage, patch);
        if (!entry.Deployments.ContainsKey(stage.DeploymentId)) throw ApiGatewayErrors.BadRequest("Deployment id does not exist");
        stage = stage with { LastUpdatedDate = GatewayArn.Seconds(clock) };
        state.Put(entry.Api.Id, stage);
        return stage;
    }
}
