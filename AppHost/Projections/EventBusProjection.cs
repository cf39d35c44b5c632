using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>Buses of our own.</summary>
internal static class EventBusProjection
{
    public static void AddTo(LocalCloud cloud)
    {
        foreach (var bus in cloud.Topology.EventBuses)
        {
            cloud.Add(bus, $"bus-{bus.Name}", "AWS::Events::EventBus", null, (api, token) => ProvisionAsync(cloud, bus, api, token));
        }
    }

    private static async Task<string> ProvisionAsync(LocalCloud cloud, EventBus bus, AwsApi api, CancellationToken cancellationToken)
    {
        try
        {
            await api.JsonAsync("events", "AWSEvents.CreateEventBus", new JsonObject { ["Name"] = cloud.Names.Of(bus) }, cancellationToken);
        }
        catch (AwsApiException exception) when (exception.Code == "ResourceAlreadyExistsException")
        {
            return cloud.Names.ArnOf(bus);
        }
        return cloud.Names.ArnOf(bus);
    }
}
