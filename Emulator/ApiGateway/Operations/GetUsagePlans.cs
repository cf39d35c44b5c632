using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class GetUsagePlans(GatewayState state) : IOperation<UsagePlanRequest, ItemList<UsagePlan>>
{
    public IEnumerable<Permission> Permissions(UsagePlanRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/usageplans")];

    public ItemList<UsagePlan> Invoke(UsagePlanRequest request, Caller caller) =>
        new([.. state.Plans.Where(plan => request.KeyId is null || plan.KeyIds.Contains(request.KeyId))], null);
}
