using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates;
using Acinaces.Infra.Gates.Rules;
using Acinaces.Topology;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Functions;

namespace Acinaces.Infra.Tests.Gates.Rules;

/// <summary>Nothing calls what has no code. The planned functions are those of the sample, whatever the list says today.</summary>
public sealed class PlannedFunctionsTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, MemberData(nameof(Environments))]
    public void The_templates_call_no_planned_function(string environment)
    {
        var topology = SystemTopology.In(DeploymentEnvironments.Named(environment));
        Assert.Empty(new PlannedFunctions().Findings(GateInput.For(templates.Assembly, topology)));
    }

    [Fact]
    public void Each_schedule_rule_and_mapping_of_a_planned_function_is_found()
    {
        var topology = SystemTopology.In(DeploymentEnvironments.Test);
        var input = GateInput.For(CloudAssembly.Read(templates.Folder), topology with { Planned = topology.Functions });
        foreach (var resource in input.Assembly.OfType("AWS::Events::Rule")) resource.Properties["State"] = "ENABLED";
        foreach (var mapping in input.Assembly.OfType("AWS::Lambda::EventSourceMapping")) mapping.Properties["Enabled"] = true;

        var found = new PlannedFunctions().Findings(input).Select(finding => finding.LogicalId).Distinct().Order().ToArray();

        var rules = topology.EventRules.Where(rule => rule.Targets.Any(target => target.Resource is Acinaces.Topology.Model.Function)).Select(rule => Id(rule.Name) + "Rule");
        var schedules = topology.Schedules.Select(schedule => Id(schedule.Name) + "Schedule");
        var mappings = topology.Functions.SelectMany(function => function.Changes.Select(changes => $"{Id(function.Name)}ChangesOf{Id(changes.Table.Name)}").Concat(function.WorkQueue is null ? [] : [$"{Id(function.Name)}Work"]));
        Assert.Equal(rules.Concat(schedules).Concat(mappings).Order(), found);
    }

    [Fact]
    public void What_is_found_says_what_to_do()
    {
        var topology = SystemTopology.In(DeploymentEnvironments.Test);
        var finding = new PlannedFunctions().Findings(GateInput.For(templates.Assembly, topology with { Planned = [ExchangeFunctions.ExchangeOrders] })).First(finding => finding.LogicalId == "OrderReconciliationSchedule");
        Assert.Equal(("Properties.State", "calls exchange-orders, which has no code yet: switch it off"), (finding.Path, finding.Message));
    }

    private static string Id(string name) => string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
