using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class UpdateDeployment(HttpApiState state) : IOperation<DeploymentRequest, Deployment>
{
    public IEnumerable<Permission> Permissions(DeploymentRequest request, Caller caller) => [GatewayArn.Permission("PATCH", caller, $"/apis/{request.ApiId}/deployments/{request.DeploymentId}")];

    public Deployment Invoke(DeploymentRequest request, Caller caller)
    {
        var changed = state.Change(request.ApiId, caller, entry =>
        {
            var present = entry.RequireDeployment(request.DeploymentId);
            return entry.With(present with { Deployment = present.Deployment with { Description = request.Description ?? present.Deployment.Description } });
        });
        return changed.RequireDeployment(request.DeploymentId).Deployment;
    }
}
