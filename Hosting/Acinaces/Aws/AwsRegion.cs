using Aspire.Hosting;
using Aspire.Hosting.AWS;

namespace Acinaces.Hosting.Aws;

/// <summary>The region of an application's own cloud: that of the SDK configuration its resources use.</summary>
internal static class AwsRegion
{
    private const string Default = "eu-central-1";

    public static string Of(IDistributedApplicationBuilder builder) =>
        builder.Resources.Select(Of).OfType<string>().FirstOrDefault() ?? Default;

    /// <summary>The region that a resource was given. Absent: none.</summary>
    public static string? Of(IResource resource) => resource.Annotations.OfType<SDKResourceAnnotation>().LastOrDefault()?.SdkConfig.Region?.SystemName;
}
