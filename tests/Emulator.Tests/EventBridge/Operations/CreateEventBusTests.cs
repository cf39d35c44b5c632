using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class CreateEventBusTests
{
    [Fact]
    public async Task A_name_is_taken_once()
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal("arn:aws:events:eu-central-1:000000000000:event-bus/trading", (await cloud.Events("CreateEventBus", new { Name = "trading" })).GetProperty("EventBusArn").GetString());
        Assert.Equal("ResourceAlreadyExistsException", (await CallFailedException.Of(() => cloud.Events("CreateEventBus", new { Name = "trading" }))).Code);
        Assert.Equal("ResourceAlreadyExistsException", (await CallFailedException.Of(() => cloud.Events("CreateEventBus", new { Name = "default" }))).Code);
    }

    [Fact]
    public async Task A_setting_it_would_not_act_on_is_refused()
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal(400, (await CallFailedException.Of(() => cloud.Events("CreateEventBus", new { Name = "trading", LogConfig = new { Level = "INFO" } }))).Status);
    }
}
