using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The REST API.</summary>
public static class Api
{
    /// <summary>The API as the environment sizes it.</summary>
    public static ApiDefinition In(EnvironmentSettings environment) => new("api", PlatformFunctions.TokenAuthorizer)
    {
        AuthorizerCache = TimeSpan.FromSeconds(60),
        CorsOrigin = environment.CorsOrigin,
        RequestsPerSecond = environment.RequestsPerSecond,
        Burst = environment.Burst,
        Cache = environment.ApiCache,
        UsagePlans =
        [
            new UsagePlan("standard", environment.RequestsPerSecond, environment.Burst, environment.MonthlyQuota),
            new UsagePlan("premium", environment.RequestsPerSecond * 2, environment.Burst * 2, environment.MonthlyQuota * 5),
        ],
    };
}
