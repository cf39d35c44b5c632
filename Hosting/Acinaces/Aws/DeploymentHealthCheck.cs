using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acinaces.Hosting.Aws;

/// <summary>Healthy as long as the cloud still has what was brought into it.</summary>
internal sealed class DeploymentHealthCheck(AwsDeployment deployment, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var api = await deployment.Cloud.ConnectAsync(time, deployment.Region, cancellationToken);
            return await deployment.FindDefectAsync(api, cancellationToken) is { } defect ? HealthCheckResult.Unhealthy(defect) : HealthCheckResult.Healthy();
        }
        catch (HttpRequestException exception)
        {
            return HealthCheckResult.Unhealthy($"The emulator does not answer: {exception.Message}");
        }
    }
}
