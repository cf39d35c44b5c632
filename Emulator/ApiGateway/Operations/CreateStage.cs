using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class CreateStage(GatewayState state, TimeProvider clock) : IOperation<CreateStageRequest, Stage>
{
    public IEnumerable<Permission> Permissions(CreateStageRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/restapis/{request.RestApiId}/stages")];

    public Stage Invoke(CreateStageRequest request, Caller caller)
    {
        var entry = state.Require(request.RestApiId);
        var name = request.StageName ?? "";
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')) throw ApiGatewayErrors.BadRequest("Stage name only allows a-zA-Z0-9_-");
        if (!entry.Deployments.ContainsKey(request.DeploymentId ?? "")) throw ApiGatewayErrors.BadRequest("Deployment id does not exist");
        if (entry.Stages.ContainsKey(name)) throw ApiGatewayErrors.Conflict("Stage already exists");
        var now = GatewayArn.Seconds(clock);
        var stage = new Stage
        {
            StageName = name,
            DeploymentId = request.DeploymentId ?? "",
            Description = request.Description,
            Variables = request.Variables,
            TracingEnabled = request.TracingEnabled ?? false,
            Tags = request.Tags,
            CreatedDate = now,
            LastUpdatedDate = now,
        };
        state.Put(entry.Api.Id, stage);
        return stage;
    }
}
