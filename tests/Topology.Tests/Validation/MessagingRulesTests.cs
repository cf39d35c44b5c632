using Acinaces.Topology.Model;
using Acinaces.Topology.Validation;

namespace Acinaces.Topology.Tests.Validation;

public sealed class MessagingRulesTests
{
    [Fact]
    public void Messages_are_encrypted_wherever_they_wait()
    {
        Assert.Contains("topic 'open'", Assert.Single(new EncryptedMessages().Faults(Sample.Topology with { Topics = [new Topic("open", "x")] })), StringComparison.Ordinal);
        Assert.Contains("queue 'open'", Assert.Single(new EncryptedMessages().Faults(
            Sample.Topology with { Queues = [new Queue("open", "x") { Encrypted = false }] })), StringComparison.Ordinal);
    }

    [Fact]
    public void Dead_letters_end_somewhere()
    {
        var chain = new Queue("first", "x") { DeadLetters = Sample.Inbox };
        Assert.Contains("dead letters of its own", Assert.Single(new DeadLetterQueues().Faults(
            Sample.Topology with { Queues = [Sample.DeadLetters, Sample.Inbox, chain] })), StringComparison.Ordinal);
    }

    [Fact]
    public void Dead_letters_are_kept_at_least_as_long_as_live_ones()
    {
        var brief = new Queue("brief", "x") { Retention = TimeSpan.FromDays(1) };
        Assert.Single(new DeadLetterQueues().Faults(Sample.Topology with { Queues = [brief, new Queue("long", "x") { DeadLetters = brief }] }));
        Assert.Empty(new DeadLetterQueues().Faults(Sample.Topology));
    }

    [Fact]
    public void A_message_is_received_before_it_is_dead() => Assert.Single(new DeadLetterQueues().Faults(
        Sample.Topology with { Queues = [Sample.DeadLetters, new Queue("hasty", "x") { DeadLetters = Sample.DeadLetters, MaxReceives = 0 }] }));

    [Fact]
    public void A_rule_takes_something_for_somebody()
    {
        Assert.Single(new EventPatterns().Faults(Sample.Topology with { EventRules = [Sample.Rule("idle")] }));
        Assert.Single(new EventPatterns().Faults(Sample.Topology with
        {
            EventRules = [new EventRule("greedy", Sample.Bus, new EventPattern([], [], []), [new EventTarget.ToTopic(Sample.Alerts)])],
        }));
        Assert.Single(new EventPatterns().Faults(Sample.Topology with
        {
            EventRules = [Sample.Rule("crowded", [.. Enumerable.Repeat(new EventTarget.ToTopic(Sample.Alerts), 6)])],
        }));
    }

    [Theory]
    [InlineData("rate(1 minute)", true)]
    [InlineData("rate(5 minutes)", true)]
    [InlineData("rate(12 hours)", true)]
    [InlineData("cron(0 2 * * ? *)", true)]
    [InlineData("cron(0 2 ? * MON-FRI *)", true)]
    [InlineData("rate(1 minutes)", false)]
    [InlineData("rate(5 minute)", false)]
    [InlineData("rate(0 minutes)", false)]
    [InlineData("rate(5 seconds)", false)]
    [InlineData("cron(0 2 * * * *)", false)]
    [InlineData("cron(0 2 ? * ? *)", false)]
    [InlineData("cron(0 2 * * ?)", false)]
    [InlineData("every day", false)]
    public void Schedules_are_written_as_EventBridge_reads_them(string expression, bool legal) => Assert.Equal(
        legal ? 0 : 1,
        new ScheduleExpressions().Faults(Sample.Topology with { Schedules = [new Schedule("s", expression, Sample.Reader, "x")] }).Count());
}
