using Aspire.Hosting.Running;

namespace Acinaces.Hosting.Aws;

/// <summary>How a resource of the application is brought into its cloud, and out of it again.</summary>
internal abstract class AwsDeployment(IResource resource, AwsCloud cloud)
{
    public IResource Resource { get; } = resource;

    public AwsCloud Cloud { get; } = cloud;

    /// <summary>CloudFormation's word for the kind.</summary>
    public abstract string Type { get; }

    /// <summary>The region it lives in.</summary>
    public virtual string Region => AwsRegion.Of(Resource) ?? Cloud.Region;

    /// <summary>The variables the resource was given. Most kinds take none.</summary>
    public virtual Task<Dictionary<string, ResolvedValue>> EnvironmentAsync(LaunchPlanner planner, CancellationToken cancellationToken) => Task.FromResult(new Dictionary<string, ResolvedValue>());

    /// <summary>Creates it, or brings what an earlier run left up to date.</summary>
    /// <returns>The ARN.</returns>
    public abstract Task<string> DeployAsync(AwsApi api, IReadOnlyDictionary<string, ResolvedValue> environment, CancellationToken cancellationToken);

    /// <summary>Removes it. What is gone already is no error.</summary>
    public abstract Task RemoveAsync(AwsApi api, CancellationToken cancellationToken);

    /// <summary>What keeps it from working. Absent: nothing.</summary>
    public abstract Task<string?> FindDefectAsync(AwsApi api, CancellationToken cancellationToken);
}
