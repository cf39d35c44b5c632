using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class GetUsagePlan(GatewayState state) : IOperation<UsagePlanRequest, UsagePlan>
{
    public IEnumerable<Permission> Permissions(UsagePlanRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/usageplans/{request.UsagePlanId}")];

    public UsagePlan Invoke(UsagePlanRequest request, Caller caller) => state.FindPlan(request.UsagePlanId ?? "") ?? throw ApiGatewayErrors.NotFound("Invalid Usage Plan ID specified");
}
