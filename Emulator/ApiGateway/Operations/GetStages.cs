using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class GetStages(GatewayState state) : IOperation<RestApiRequest, StageList>
{
    public IEnumerable<Permission> Permissions(RestApiRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/restapis/{request.RestApiId}/stages")];

    public StageList Invoke(RestApiRequest request, Caller caller) => new([.. state.Require(request.RestApiId).Stages.Values]);
}
