using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class CreateUsagePlan(GatewayState state, IdSource ids) : IOperation<CreateUsagePlanRequest, UsagePlan>
{
    public IEnumerable<Permission> Permissions(CreateUsagePlanRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/usageplans")];

    public UsagePlan Invoke(CreateUsagePlanRequest request, Caller caller)
    {
        if (string.IsNullOrEmpty(request.Name)) throw ApiGatewayErrors.BadRequest("Usage Plan name cannot be blank");
        if (request.Quota is { } quota && quota.Period is not ("DAY" or "WEEK" or "MONTH")) throw ApiGatewayErrors.BadRequest("Usage plan quota period must be DAY, WEEK or MONTH");
        foreach (var stage in request.ApiStages ?? [])
        {
            if (!state.Require(stage.ApiId).Stages.ContainsKey(stage.Stage ?? "")) throw ApiGatewayErrors.NotFound($"API Stage not found: {stage.ApiId}:{stage.Stage}");
        }
        var plan = new UsagePlan
        {
            Id = ids.Lower(6),
            Name = request.Name,
            Description = request.Description,
            ApiStages = request.ApiStages ?? [],
            Throttle = request.Throttle,
            Quota = request.Quota,
            Tags = request.Tags,
        };
        state.Put(plan);
        return plan;
    }
}
