using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

/// <summary>Copies the API as it is now; a stage shows the copy.</summary>
internal sealed class CreateDeployment(HttpApiState state, IdSource ids, TimeProvider clock) : IOperation<DeploymentRequest, Deployment>
{
    public IEnumerable<Permission> Permissions(DeploymentRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/apis/{request.ApiId}/deployments")];

    public Deployment Invoke(DeploymentRequest request, Caller caller)
    {
        var deployment = new Deployment { DeploymentId = ids.Lower(6), CreatedDate = clock.GetUtcNow(), Description = request.Description };
        state.Change(request.ApiId, caller, entry =>
        {
            if (entry.Definition.Routes.Count == 0) throw ApiGatewayErrors.BadRequest("Unable to deploy API because no routes exist in this API");
            if (entry.Definition.Routes.FirstOrDefault(route => route.Target is null) is { } open) throw ApiGatewayErrors.BadRequest($"Unable to deploy API because route {open.RouteKey} has no target");
            var deployed = entry.With(new Deployed(deployment, entry.Definition));
            if (request.StageName is null) return deployed;
            var stage = entry.RequireStage(request.StageName);
            if (stage.AutoDeploy) throw ApiGatewayErrors.BadRequest("Deployment ID cannot be set on a stage with Auto Deploy enabled (stageName)");
            return deployed.With(stage with { DeploymentId = deployment.DeploymentId, LastUpdatedDate = deployment.CreatedDate });
        });
        return deployment;
    }
}
