using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class DeleteApi(HttpApiState state) : IOperation<ResourceRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/apis/{request.ApiId}")];

    public NoMembers Invoke(ResourceRequest request, Caller caller) => state.Atomically(() =>
    {
        state.Require(request.ApiId, caller);
        if (state.Domains.Any(domain => domain.Mappings.Any(mapping => mapping.ApiId == request.ApiId))) throw ApiGatewayErrors.BadRequest("API mappings that are mapped to this API must be deleted first");
        state.Delete(request.ApiId ?? "");
        return NoMembers.Instance;
    });
}
