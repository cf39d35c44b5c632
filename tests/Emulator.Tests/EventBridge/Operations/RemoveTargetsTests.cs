using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class RemoveTargetsTests
{
    [Fact]
    public async Task A_removed_target_gets_nothing_more()
    {
        await using var cloud = await Cloud.StartAsync();
        var queue = await cloud.RuleToQueueAsync("fills", """{"source":["trading"]}""", "orders");
        await cloud.Events("RemoveTargets", new { Rule = "fills", Ids = new[] { "q" } });
        await cloud.PutAsync("trading", "Fill", "{}");
        Assert.Empty(await cloud.BodiesAsync(queue));
    }
}
