using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetDeployments(HttpApiState state) : IOperation<ResourceRequest, ItemPage<Deployment>>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/apis/{request.ApiId}/deployments")];

    public ItemPage<Deployment> Invoke(ResourceRequest request, Caller caller) =>
        ItemPage<Deployment>.Of(state.Require(request.ApiId, caller).Deployments.Select(deployed => deployed.Deployment), deployment => deployment.DeploymentId, request);
}
