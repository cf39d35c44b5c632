using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;
using Acinaces.Topology.Validation;

namespace Acinaces.Topology.Tests.Validation;

public sealed class AlarmRulesTests
{
    private static readonly TopologyModel _topology = SystemTopology.In(DeploymentEnvironments.Production);

    public static TheoryData<string> Watched() => new(_topology.Alarms.Where(alarm => !alarm.Name.StartsWith("cache-", StringComparison.Ordinal)).Select(alarm => alarm.Name));

    [Theory]
    [MemberData(nameof(Watched))]
    public void Each_alarm_is_missed_when_it_is_gone(string name) =>
        Assert.Single(new RequiredAlarms().Faults(_topology with { Alarms = [.. _topology.Alarms.Where(alarm => alarm.Name != name)] }));

    [Fact]
    public void A_new_function_without_alarms_is_named_with_its_line()
    {
        var faults = new RequiredAlarms().Faults(_topology with { Functions = [.. _topology.Functions, Sample.Function("new", [])] }).ToArray();
        Assert.Equal(3, faults.Length);
        Assert.All(faults, fault => Assert.StartsWith("function 'new' (Sample.cs:", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void An_alarm_tells_somebody()
    {
        var mute = Alarm([]);
        Assert.EndsWith("tells nobody.", Assert.Single(Faults(mute)), StringComparison.Ordinal);
        Assert.Empty(Faults(Alarm([Topics.CriticalAlerts])));
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(90, 1)]
    [InlineData(60, 0)]
    public void Periods_are_whole_minutes(int seconds, int periods) =>
        Assert.Single(Faults(Alarm([Topics.CriticalAlerts]) with { Period = TimeSpan.FromSeconds(seconds), Periods = periods }));

    [Fact]
    public void A_topic_under_a_key_that_shuts_CloudWatch_out_is_told_nothing() =>
        Assert.Contains("does not let CloudWatch in", Assert.Single(Faults(Alarm([new Topic("shut", "x") { Key = new EncryptionKey("shut", "x") }]))), StringComparison.Ordinal);

    [Fact]
    public void What_is_watched_and_who_is_told_is_declared()
    {
        var alarm = Alarm([Topics.CriticalAlerts]);
        Assert.Equal(2, new DeclaredReferences().Faults(Sample.Topology with { Alarms = [alarm] }).Count());
    }

    private static IEnumerable<string> Faults(Alarm alarm) => new AlarmActions().Faults(_topology with { Alarms = [alarm] });

    private static Alarm Alarm(IReadOnlyList<Topic> topics) =>
        new("a", "x", new Metric.OfResource(Tables.Orders, "ReadThrottleEvents", Statistic.Sum), 1, topics) { Runbook = "r" };
}
