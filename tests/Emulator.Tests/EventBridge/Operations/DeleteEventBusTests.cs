using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class DeleteEventBusTests
{
    [Fact]
    public async Task A_bus_with_rules_and_the_default_bus_stay()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Events("CreateEventBus", new { Name = "trading" });
        await cloud.Events("PutRule", new { Name = "r", EventBusName = "trading", EventPattern = """{"source":["x"]}""" });
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => cloud.Events("DeleteEventBus", new { Name = "trading" }))).Code);
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => cloud.Events("DeleteEventBus", new { Name = "default" }))).Code);
        await cloud.Events("DeleteRule", new { Name = "r", EventBusName = "trading" });
        await cloud.Events("DeleteEventBus", new { Name = "trading" });
        Assert.Equal("ResourceNotFoundException", (await CallFailedException.Of(() => cloud.Events("DescribeEventBus", new { Name = "trading" }))).Code);
    }
}
