using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class DeleteDeployment(HttpApiState state) : IOperation<ResourceRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/apis/{request.ApiId}/deployments/{request.DeploymentId}")];

    public NoMembers Invoke(ResourceRequest request, Caller caller)
    {
        state.Change(request.ApiId, caller, entry =>
        {
            var deployed = entry.RequireDeployment(request.DeploymentId);
            if (entry.Stages.Any(stage => stage.DeploymentId == request.DeploymentId)) throw ApiGatewayErrors.BadRequest("Active stages pointing to this deployment must be moved or deleted");
            return entry with { Deployments = [.. entry.Deployments.Where(present => present != deployed)] };
        });
        return NoMembers.Instance;
    }
}
