using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.APIGateway;
using ApiDefinition = Acinaces.Topology.Model.ApiDefinition;

namespace Acinaces.Infra.Projections;

/// <summary>What the holders of API keys may use, and the keys of tenants that exist from the first day on.</summary>
internal static class UsagePlanProjection
{
    public static void AddUsagePlans(this EnvironmentStack stack, ApiDefinition api, CfnStage stage)
    {
        foreach (var plan in api.UsagePlans)
        {
            var id = $"{EnvironmentStack.PascalCase(plan.Name)}Plan";
            var resource = new CfnUsagePlan(stack, id, new CfnUsagePlanProps
            {
                UsagePlanName = $"{stack.Names.Of(api)}-{plan.Name}",
                Description = $"{plan.RequestsPerSecond} requests a second, {plan.MonthlyQuota} a month",
                ApiStages = new object[] { new CfnUsagePlan.ApiStageProperty { ApiId = stage.RestApiId, Stage = stage.Ref } },
                Throttle = new CfnUsagePlan.ThrottleSettingsProperty { RateLimit = plan.RequestsPerSecond, BurstLimit = plan.Burst },
                Quota = new CfnUsagePlan.QuotaSettingsProperty { Limit = plan.MonthlyQuota, Period = "MONTH" },
            });
            foreach (var key in stack.Settings.TenantKeys.Where(key => key.Plan == plan.Name))
                AddKey(stack, api, key, resource);
        }
    }

    private static void AddKey(EnvironmentStack stack, ApiDefinition api, TenantKey tenant, CfnUsagePlan plan)
    {
        var id = $"{EnvironmentStack.PascalCase(tenant.Tenant)}Key";
        // The gateway draws the key's value: a template is no place for it.
        var key = new CfnApiKey(stack, id, new CfnApiKeyProps
        {
            Name = $"{stack.Names.Of(api)}-{tenant.Tenant}",
            Description = $"API key of tenant {tenant.Tenant}",
            Enabled = true,
        });
        new CfnUsagePlanKey(stack, $"{id}InPlan", new CfnUsagePlanKeyProps { KeyId = key.Ref, KeyType = "API_KEY", UsagePlanId = plan.Ref });
    }
}
