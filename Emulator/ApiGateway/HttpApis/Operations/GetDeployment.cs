using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetDeployment(HttpApiState state) : IOperation<ResourceRequest, Deployment>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/apis/{request.ApiId}/deployments/{request.DeploymentId}")];

    public Deployment Invoke(ResourceRequest request, Caller caller) =>
        state.Require(request.ApiId, caller).RequireDeployment(request.DeploymentId).Deployment;
}
