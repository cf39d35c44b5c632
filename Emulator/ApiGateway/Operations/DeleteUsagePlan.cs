using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class DeleteUsagePlan(GatewayState state) : IOperation<UsagePlanRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(UsagePlanRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/usageplans/{request.UsagePlanId}")];

    public NoMembers Invoke(UsagePlanRequest request, Caller caller)
    {
        var plan = state.FindPlan(request.UsagePlanId ?? "") ?? throw ApiGatewayErrors.NotFound("Invalid Usage Plan ID specified");
        state.DeletePlan(plan.Id);
        return NoMembers.Instance;
    }
}
