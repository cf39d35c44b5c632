using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Storage;

/// <summary>Deploys an API to those of its stages that show every change at once.</summary>
internal sealed class AutoDeployment(IdSource ids, TimeProvider clock)
{
    public HttpApiEntry Of(HttpApiEntry entry)
    {
        if (entry.Definition.Routes.Count == 0 || !entry.Stages.Any(stage => stage.AutoDeploy)) return entry;
        var now = clock.GetUtcNow();
        var deployed = new Deployed(new Deployment { DeploymentId = ids.Lower(6), AutoDeployed = true, CreatedDate = now, Description = "Automatic deployment triggered by changes to the Api configuration" }, entry.Definition);
        Stage[] stages =
        [
            .. entry.Stages.Select(stage => stage.AutoDeploy
                ? stage with { DeploymentId = deployed.Deployment.DeploymentId, LastUpdatedDate = now, LastDeploymentStatusMessage = $"Successfully deployed stage with deployment ID '{deployed.Deployment.DeploymentId}'" }
                : stage),
        ];
        // What such stages showed before is of no use to anyone: kept, it would grow with the square of an API's routes.
        var kept = entry.Deployments.Where(present => !present.Deployment.AutoDeployed || Array.Exists(stages, stage => stage.DeploymentId == present.Deployment.DeploymentId));
        return entry with { Stages = stages, Deployments = [.. kept, deployed] };
    }
}
