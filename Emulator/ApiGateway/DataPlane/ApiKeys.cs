using Acinaces.Emulator.ApiGateway.Storage;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Keys and the usage plans behind them.</summary>
internal sealed class ApiKeys(GatewayState state, UsageMeter meter)
{
    /// <summary>Finds the call's key and counts it against its plan, where the method asks for one.</summary>
    public void Require(ApiCall call)
    {
        if (call.Match is not { } match || call.Method is not { ApiKeyRequired: true } || call.Resource is not { } resource) return;
        var (apiId, stageName) = (match.Stage.Api.Id, match.Stage.Stage.StageName);
        var value = match.Stage.Api.ApiKeySource == "AUTHORIZER" ? call.Authorizer?.UsageKey : call.Request.Headers["x-api-key"].ToString();
        if (string.IsNullOrEmpty(value) || state.FindKeyByValue(value) is not { Enabled: true } key) throw GatewayFault.Forbidden();
        foreach (var plan in state.Plans)
        {
            if (!plan.KeyIds.Contains(key.Id)) continue;
            foreach (var stage in plan.ApiStages ?? [])
            {
                if (stage.ApiId != apiId || stage.Stage != stageName) continue;
                call.Key = key;
                var method = $"{resource.Path}/{call.Request.Method}";
                var ofMethod = stage.Throttle?.GetValueOrDefault(method);
                if (!meter.WithinThrottle(ofMethod is null ? $"{plan.Id}/{key.Id}" : $"{plan.Id}/{key.Id}/{apiId}/{stageName}{method}", ofMethod ?? plan.Throttle)) throw GatewayFault.Throttled();
                if (!meter.WithinQuota(plan, key.Id)) throw GatewayFault.QuotaExceeded();
                return;
            }
        }
        throw GatewayFault.Forbidden();   // the key is in no plan of this stage
    }
}
