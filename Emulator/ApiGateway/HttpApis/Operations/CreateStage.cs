using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class CreateStage(HttpApiState state, AutoDeployment autoDeployment, TimeProvider clock) : IOperation<StageRequest, Stage>
{
    public IEnumerable<Permission> Permissions(StageRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/apis/{request.ApiId}/stages")];

    public Stage Invoke(StageRequest request, Caller caller)
    {
        StageEditing.RequireName(request.StageName);
        var name = request.StageName ?? "";
        var now = clock.GetUtcNow();
        return state.Change(request.ApiId, caller, entry =>
        {
            if (entry.FindStage(name) is not null) throw ApiGatewayErrors.Conflict("Stage already exists");
            if (entry.Stages.Count >= HttpApiLimits.MaxStages) throw ApiGatewayErrors.Conflict($"An API has at most {HttpApiLimits.MaxStages} stages");
            return autoDeployment.Of(entry.With(StageEditing.Apply(entry, new Stage { StageName = name, CreatedDate = now, LastUpdatedDate = now }, request)));
        }).RequireStage(name);
    }
}
