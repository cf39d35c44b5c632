using Acinaces.Topology.Model;
using Acinaces.Topology.Validation;

namespace Acinaces.Topology.Tests.Validation;

public sealed class TopologyRulesTests
{
    [Fact]
    public void The_sample_breaks_no_rule() => Assert.Empty(TopologyRules.Faults(Sample.Watched(Sample.Topology)));

    [Fact]
    public void Every_rule_takes_part() => Assert.Equal(
        typeof(ITopologyRule).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ITopologyRule))).Select(type => type.Name).Order(),
        TopologyRules.All.Select(rule => rule.GetType().Name).Order());

    [Fact]
    public void All_faults_come_together_and_name_file_and_line()
    {
        var broken = Sample.With(new Table("Bad_Name", Group.Platform, "id") { PointInTimeRecovery = false });
        var refusal = Assert.Throws<InvalidTopologyException>(() => TopologyRules.Require(Sample.Watched(broken)));
        Assert.Equal(2, refusal.Faults.Count);
        Assert.All(refusal.Faults, fault => Assert.Matches(@"^table 'Bad_Name' \(TopologyRulesTests\.cs:\d+\): ", fault));
    }
}
