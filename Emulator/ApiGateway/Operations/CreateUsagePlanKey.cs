using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class CreateUsagePlanKey(GatewayState state) : IOperation<CreateUsagePlanKeyRequest, UsagePlanKey>
{
    public IEnumerable<Permission> Permissions(CreateUsagePlanKeyRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/usageplans/{request.UsagePlanId}/keys")];

    public UsagePlanKey Invoke(CreateUsagePlanKeyRequest request, Caller caller)
    {
        if (request.KeyType is not "API_KEY") throw ApiGatewayErrors.BadRequest("Invalid key type, must be API_KEY");
        var key = state.FindKey(request.KeyId ?? "") ?? throw ApiGatewayErrors.NotFound("Invalid API Key identifier specified");
        state.ChangePlan(request.UsagePlanId, plan => plan.KeyIds.Contains(key.Id)
            ? throw ApiGatewayErrors.Conflict("Usage Plan Key already exists")
            : plan with { KeyIds = [.. plan.KeyIds, key.Id] });
        return new UsagePlanKey(key.Id, "API_KEY", key.Value, key.Name);
    }
}
