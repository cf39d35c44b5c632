using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class UpdateStage(HttpApiState state, AutoDeployment autoDeployment, TimeProvider clock) : IOperation<StageRequest, Stage>
{
    public IEnumerable<Permission> Permissions(StageRequest request, Caller caller) => [GatewayArn.Permission("PATCH", caller, $"/apis/{request.ApiId}/stages/{request.StageName}")];

    public Stage Invoke(StageRequest request, Caller caller)
    {
        var changed = state.Change(request.ApiId, caller, entry =>
        {
            var present = entry.RequireStage(request.StageName);
            var stage = StageEditing.Apply(entry, present, request) with { LastUpdatedDate = clock.GetUtcNow() };
            // A stage that begins to deploy by itself shows at once what the API is now.
            return stage.AutoDeploy && !present.AutoDeploy ? autoDeployment.Of(entry.With(stage)) : entry.With(stage);
        });
        return changed.RequireStage(request.StageName);
    }
}
