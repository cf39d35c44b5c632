using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class DeleteRestApi(GatewayState state) : IOperation<RestApiRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(RestApiRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/restapis/{request.RestApiId}")];

    public NoMembers Invoke(RestApiRequest request, Caller caller)
    {
        state.Delete(state.Require(request.RestApiId).Api.Id);
        return NoMembers.Instance;
    }
}
