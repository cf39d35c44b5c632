using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class ListEventBusesTests
{
    [Fact]
    public async Task Lists_the_default_bus_among_the_others_page_by_page()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Events("CreateEventBus", new { Name = "a" });
        await cloud.Events("CreateEventBus", new { Name = "z" });
        var first = await cloud.Events("ListEventBuses", new { Limit = 2 });
        Assert.Equal(["a", "default"], first.GetProperty("EventBuses").EnumerateArray().Select(bus => bus.GetProperty("Name").GetString()));
        var second = await cloud.Events("ListEventBuses", new { Limit = 2, NextToken = first.GetProperty("NextToken").GetString() });
        Assert.Equal(["z"], second.GetProperty("EventBuses").EnumerateArray().Select(bus => bus.GetProperty("Name").GetString()));
    }
}
