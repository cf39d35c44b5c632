namespace Acinaces.Hosting.Aws;

/// <summary>Marks the resource that is the cloud of its application.</summary>
internal sealed record AwsCloudAnnotation(AwsCloud Cloud) : IResourceAnnotation;
