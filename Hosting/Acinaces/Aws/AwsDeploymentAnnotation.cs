namespace Acinaces.Hosting.Aws;

/// <summary>Marks a resource that has no process here because it lives in the application's cloud.</summary>
internal sealed record AwsDeploymentAnnotation(AwsDeploymentRunner Runner) : IResourceAnnotation;
