using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class DescribeEventBusTests
{
    [Fact]
    public async Task The_default_bus_is_there_without_being_created()
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal("arn:aws:events:eu-central-1:000000000000:event-bus/default", (await cloud.Events("DescribeEventBus", new { })).GetProperty("Arn").GetString());
        var refusal = await CallFailedException.Of(() => cloud.Events("DescribeEventBus", new { Name = "none" }));
        Assert.Equal(("ResourceNotFoundException", "Event bus none does not exist."), (refusal.Code, refusal.Text));
    }
}
