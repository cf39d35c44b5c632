using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class GetRestApi(GatewayState state) : IOperation<RestApiRequest, RestApi>
{
    public IEnumerable<Permission> Permissions(RestApiRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/restapis/{request.RestApiId}")];

    public RestApi Invoke(RestApiRequest request, Caller caller) => state.Require(request.RestApiId).Api;
}
