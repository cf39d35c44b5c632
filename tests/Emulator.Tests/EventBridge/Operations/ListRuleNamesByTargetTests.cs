using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class ListRuleNamesByTargetTests
{
    [Fact]
    public async Task Names_the_rules_that_feed_a_target()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.RuleToQueueAsync("fills", """{"source":["x"]}""", "orders");
        await cloud.RuleToQueueAsync("others", """{"source":["x"]}""", "else");
        var names = (await cloud.Events("ListRuleNamesByTarget", new { TargetArn = Cloud.Arn("sqs", "orders") })).GetProperty("RuleNames");
        Assert.Equal("""["fills"]""", names.GetRawText());
    }
}
