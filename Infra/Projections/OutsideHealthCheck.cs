using Acinaces.Infra.Stacks;
using Amazon.CDK.AWS.Route53;

namespace Acinaces.Infra.Projections;

/// <summary>A probe from several continents, and the alarm when they find nothing.</summary>
internal static class OutsideHealthCheck
{
    public static void WatchFromOutside(this EnvironmentStack stack, string name, string host, string path)
    {
        var check = new CfnHealthCheck(stack, $"{EnvironmentStack.PascalCase(name)}HealthCheck", new CfnHealthCheckProps
        {
            HealthCheckConfig = Probe(host, path),
        });
        new GlobalAlarm($"{name}-unreachable", $"https://{host}{path} does not answer. Runbook: docs/runbooks/unreachable.md", "AWS/Route53", "HealthCheckStatus", "Minimum")
        {
            Dimensions = new Dictionary<string, string> { ["HealthCheckId"] = check.AttrHealthCheckId },
            Comparison = "LessThanThreshold",
            Threshold = 1,
            Period = TimeSpan.FromMinutes(1),
            Periods = 3,
            // No data means that the probes themselves are gone, and then nobody knows.
            MissingData = "breaching",
        }.AddTo(stack);
    }

    /// <summary>Three failures at 30 seconds each make it unhealthy.</summary>
    public static CfnHealthCheck.HealthCheckConfigProperty Probe(string host, string path) => new()
    {
        Type = "HTTPS",
        FullyQualifiedDomainName = host,
        ResourcePath = path,
        Port = 443,
        EnableSni = true,
        RequestInterval = 30,
        FailureThreshold = 3,
    };
}
