using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class DisableRuleTests
{
    [Fact]
    public async Task A_disabled_rule_lets_events_pass_by()
    {
        await using var cloud = await Cloud.StartAsync();
        var queue = await cloud.RuleToQueueAsync("fills", """{"source":["trading"]}""", "orders");
        await cloud.Events("DisableRule", new { Name = "fills" });
        await cloud.PutAsync("trading", "Fill", "{}");
        Assert.Empty(await cloud.BodiesAsync(queue));
    }
}
