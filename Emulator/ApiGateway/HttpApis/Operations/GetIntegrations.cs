using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetIntegrations(HttpApiState state) : IOperation<ResourceRequest, ItemPage<Integration>>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/apis/{request.ApiId}/integrations")];

    public ItemPage<Integration> Invoke(ResourceRequest request, Caller caller) =>
        ItemPage<Integration>.Of(state.Require(request.ApiId, caller).Definition.Integrations, integration => integration.IntegrationId, request);
}
