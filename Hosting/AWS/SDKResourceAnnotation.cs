namespace Aspire.Hosting.AWS;

/// <summary>The SDK configuration that a resource refers to.</summary>
internal sealed record SDKResourceAnnotation(IAWSSDKConfig SdkConfig) : IResourceAnnotation;
