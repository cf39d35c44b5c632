using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class DescribeRuleTests
{
    [Fact]
    public async Task Shows_the_rule_or_says_on_which_bus_it_is_missing()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Events("PutRule", new { Name = "r", ScheduleExpression = "rate(1 day)", State = "DISABLED", Description = "daily" });
        var rule = await cloud.Events("DescribeRule", new { Name = "r" });
        Assert.Equal(("DISABLED", "rate(1 day)", "daily", "default"), (rule.GetProperty("State").GetString(), rule.GetProperty("ScheduleExpression").GetString(), rule.GetProperty("Description").GetString(), rule.GetProperty("EventBusName").GetString()));
        var refusal = await CallFailedException.Of(() => cloud.Events("DescribeRule", new { Name = "s" }));
        Assert.Equal(("ResourceNotFoundException", "Rule s does not exist on EventBus default."), (refusal.Code, refusal.Text));
    }
}
