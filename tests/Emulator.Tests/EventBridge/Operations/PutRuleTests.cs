using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class PutRuleTests
{
    [Fact]
    public async Task Names_the_bus_in_the_arn_except_the_default_one()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Events("CreateEventBus", new { Name = "trading" });
        const string pattern = """{"source":["x"]}""";
        Assert.Equal("arn:aws:events:eu-central-1:000000000000:rule/r", (await cloud.Events("PutRule", new { Name = "r", EventPattern = pattern })).GetProperty("RuleArn").GetString());
        Assert.Equal("arn:aws:events:eu-central-1:000000000000:rule/trading/r", (await cloud.Events("PutRule", new { Name = "r", EventPattern = pattern, EventBusName = "trading" })).GetProperty("RuleArn").GetString());
    }

    [Theory]
    [InlineData("""{"source":"x"}""", "InvalidEventPatternException", "Event pattern is not valid. Reason: \"source\" must be an object or an array")]
    [InlineData("not json", "InvalidEventPatternException", "Event pattern is not valid. Reason: Filter is not an object")]
    public async Task Refuses_patterns_that_are_none(string pattern, string code, string text)
    {
        await using var cloud = await Cloud.StartAsync();
        var refusal = await CallFailedException.Of(() => cloud.Events("PutRule", new { Name = "r", EventPattern = pattern }));
        Assert.Equal((code, text), (refusal.Code, refusal.Text));
    }

    [Fact]
    public async Task Refuses_bad_schedules_and_schedules_on_other_buses()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Events("CreateEventBus", new { Name = "trading" });
        Assert.Equal("Parameter ScheduleExpression is not valid.", (await CallFailedException.Of(() => cloud.Events("PutRule", new { Name = "r", ScheduleExpression = "rate(1 minutes)" }))).Text);
        Assert.Equal("ScheduleExpression is supported only on the default event bus.", (await CallFailedException.Of(() => cloud.Events("PutRule", new { Name = "r", ScheduleExpression = "rate(1 minute)", EventBusName = "trading" }))).Text);
    }

    [Fact]
    public async Task A_schedule_fires_once_for_each_occurrence_the_clock_passes()
    {
        await using var cloud = await Cloud.StartAsync();
        var queue = await cloud.QueueAsync("ticks", ("VisibilityTimeout", "43200"));
        await cloud.Events("PutRule", new { Name = "every-5", ScheduleExpression = "rate(5 minutes)" });
        await cloud.Events("PutTargets", new { Rule = "every-5", Targets = new[] { new { Id = "q", Arn = Cloud.Arn("sqs", "ticks"), InputPath = "$.detail-type" } } });
        await cloud.AdvanceAsync(TimeSpan.FromMinutes(16));
        List<string> bodies = [];
        while (bodies.Count < 3)
            bodies.AddRange(await cloud.BodiesAsync(queue, wait: 20));
        Assert.Equal(["\"Scheduled Event\"", "\"Scheduled Event\"", "\"Scheduled Event\""], bodies);
        await cloud.Events("DisableRule", new { Name = "every-5" });
        await cloud.AdvanceAsync(TimeSpan.FromHours(1));
        await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        Assert.Empty(await cloud.BodiesAsync(queue));
    }
}
