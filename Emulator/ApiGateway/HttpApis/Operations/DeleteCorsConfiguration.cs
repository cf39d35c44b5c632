using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class DeleteCorsConfiguration(HttpApiState state) : IOperation<ResourceRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/apis/{request.ApiId}/cors")];

    public NoMembers Invoke(ResourceRequest request, Caller caller)
    {
        state.Edit(request.ApiId, caller, definition => definition with { Api = definition.Api with { CorsConfiguration = null } });
        return NoMembers.Instance;
    }
}
