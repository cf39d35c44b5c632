using Amazon;
using Aspire.Hosting.AWS;

namespace Aspire.Hosting;

/// <summary>Configures the AWS SDK of resources.</summary>
public static class SDKResourceExtensions
{
    public static IAWSSDKConfig AddAWSSDKConfig(this IDistributedApplicationBuilder builder) => new AWSSDKConfig();

    public static IAWSSDKConfig WithProfile(this IAWSSDKConfig config, string profile)
    {
        config.Profile = profile;
        return config;
    }

    public static IAWSSDKConfig WithRegion(this IAWSSDKConfig config, RegionEndpoint region)
    {
        config.Region = region;
        return config;
    }

    public static IAWSSDKConfig WithRegion(this IAWSSDKConfig config, string region) => config.WithRegion(RegionEndpoint.GetBySystemName(region));

    /// <summary>Gives the resource <c>AWS_PROFILE</c> and <c>AWS_REGION</c>, and the same for .NET configuration.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IAWSSDKConfig awsSdkConfig)
        where TDestination : IResourceWithEnvironment => builder.WithAnnotation(new SDKResourceAnnotation(awsSdkConfig)).WithEnvironment(context =>
        {
            if (context.ExecutionContext.IsPublishMode)
            {
                return;
            }

            if (awsSdkConfig.Profile is { Length: > 0 } profile)
            {
                context.EnvironmentVariables["AWS__Profile"] = profile;
                context.EnvironmentVariables["AWS_PROFILE"] = profile;
            }

            if (awsSdkConfig.Region is { } region)
            {
                context.EnvironmentVariables["AWS__Region"] = region.SystemName;
                context.EnvironmentVariables["AWS_REGION"] = region.SystemName;
            }
        });
}
