using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetApis(HttpApiState state) : IOperation<ResourceRequest, ItemPage<HttpApi>>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, "/apis")];

    public ItemPage<HttpApi> Invoke(ResourceRequest request, Caller caller) =>
        ItemPage<HttpApi>.Of(state.Apis.Select(entry => entry.Definition.Api), api => api.ApiId, request);
}
