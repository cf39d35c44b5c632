using Amazon;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting;

public sealed class SdkConfigTests
{
    [Fact]
    public async Task A_consumer_gets_profile_and_region_for_the_sdk_and_for_configuration()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        var config = builder.AddAWSSDKConfig().WithProfile("trading").WithRegion(RegionEndpoint.EUCentral1);
        builder.AddExecutable("show", "/usr/bin/env", Path.GetTempPath()).WithReference(config);
        await using var application = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await application.StartAsync(TestContext.Current.CancellationToken);
        await application.ResourceNotifications.WaitForResourceAsync("show", "Finished", TestContext.Current.CancellationToken);

        var lines = application.Services.GetRequiredService<ResourceLoggerService>().LogOf("show").Lines().Select(l => l.Content.Split(' ', 2)[1]).ToArray();

        Assert.Contains("AWS_PROFILE=trading", lines);
        Assert.Contains("AWS__Profile=trading", lines);
        Assert.Contains("AWS_REGION=eu-central-1", lines);
        Assert.Contains("AWS__Region=eu-central-1", lines);
    }
}
