using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class DeleteRuleTests
{
    [Fact]
    public async Task A_rule_goes_only_without_targets()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.RuleToQueueAsync("fills", """{"source":["x"]}""", "orders");
        Assert.Equal("Rule can't be deleted since it has targets.", (await CallFailedException.Of(() => cloud.Events("DeleteRule", new { Name = "fills" }))).Text);
        await cloud.Events("RemoveTargets", new { Rule = "fills", Ids = new[] { "q" } });
        await cloud.Events("DeleteRule", new { Name = "fills" });
        Assert.Equal("ResourceNotFoundException", (await CallFailedException.Of(() => cloud.Events("DescribeRule", new { Name = "fills" }))).Code);
    }
}
