using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class EnableRuleTests
{
    [Fact]
    public async Task A_rule_works_again_and_its_rate_counts_from_now()
    {
        await using var cloud = await Cloud.StartAsync();
        var queue = await cloud.QueueAsync("ticks");
        await cloud.Events("PutRule", new { Name = "r", ScheduleExpression = "rate(10 minutes)", State = "DISABLED" });
        await cloud.Events("PutTargets", new { Rule = "r", Targets = new[] { new { Id = "q", Arn = Cloud.Arn("sqs", "ticks"), Input = "\"tick\"" } } });
        await cloud.AdvanceAsync(TimeSpan.FromMinutes(15));
        await cloud.Events("EnableRule", new { Name = "r" });
        await cloud.AdvanceAsync(TimeSpan.FromMinutes(9));
        await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        Assert.Empty(await cloud.BodiesAsync(queue));
        await cloud.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["\"tick\""], await cloud.BodiesAsync(queue, wait: 20));
    }
}
