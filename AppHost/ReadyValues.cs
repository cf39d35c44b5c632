using System.Text.Json.Nodes;
using Acinaces.AppHost.Projections;
using Acinaces.Hosting;

namespace Acinaces.AppHost;

/// <summary>What a script or a test needs to know about a system that is up.</summary>
internal static class ReadyValues
{
    public static void AddReadyValues(this IDistributedApplicationBuilder builder, IResourceBuilder<ProjectResource> aws, IResourceBuilder<ProjectResource> simulators, DemoTenant tenant) =>
        builder.AddReadyFile(async (_, token) => new JsonObject
        {
            ["apiUrl"] = await aws.GetEndpoint("api").GetValueAsync(token),
            ["apiKey"] = tenant.ApiKey,
            ["token"] = await tenant.TokenAsync(token),
            ["awsEndpoint"] = await aws.GetEndpoint("aws").GetValueAsync(token),
            ["redis"] = $"{aws.GetEndpoint("redis").Host}:{aws.GetEndpoint("redis").Port}",
            ["exchangeUrl"] = await simulators.GetEndpoint("http").GetValueAsync(token),
            ["mode"] = "embedded",
        });
}
