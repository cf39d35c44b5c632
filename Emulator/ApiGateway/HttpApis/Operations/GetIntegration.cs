using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetIntegration(HttpApiState state) : IOperation<ResourceRequest, Integration>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/apis/{request.ApiId}/integrations/{request.IntegrationId}")];

    public Integration Invoke(ResourceRequest request, Caller caller) =>
        state.Require(request.ApiId, caller).Definition.RequireIntegration(request.IntegrationId);
}
