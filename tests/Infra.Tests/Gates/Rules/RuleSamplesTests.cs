using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates;
using Acinaces.Infra.Tests.Assemblies;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Gates.Rules;

public sealed class RuleSamplesTests
{
    // Rules that need a model, several stacks or large templates have test classes of their own.
    private static readonly string[] TestedApart = ["FunctionPrivileges", "FunctionVariables", "CrossStackValues", "PolicySizes", "TemplateQuotas", "AuthorizedMethods", "PlannedFunctions", "ImmutableRecords"];

    private static readonly RuleSample[] Samples = [.. SecuritySamples.All, .. DeliverySamples.All, .. TemplateSamples.All];

    public static TheoryData<string> Rules => [.. Samples.Select(sample => sample.Rule)];

    public static TheoryData<string, int> Faults => [.. Samples.SelectMany(sample => sample.Faults.Select((_, index) => new TheoryDataRow<string, int>(sample.Rule, index)))];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_content_with_its_good_sample(string rule) => Assert.Empty(Findings(Sample(rule), Sample(rule).Good));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_rule_finds_each_planted_fault(string rule, int fault)
    {
        var sample = Sample(rule);
        var (part, by, expected) = sample.Faults[fault];
        var planted = sample.Good.Replace(part, by, StringComparison.Ordinal);
        Assert.NotEqual(sample.Good, planted);
        Assert.Contains(Findings(sample, planted), finding => finding.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_takes_part_and_has_samples()
    {
        var rules = typeof(ITemplateRule).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ITemplateRule))).Select(type => type.Name).Order().ToArray();
        Assert.Equal(rules, TemplateRules.All.Select(rule => rule.GetType().Name).Order());
        Assert.Equal(rules, Samples.Select(sample => sample.Rule).Concat(TestedApart).Order());
        Assert.All(Samples, sample => Assert.NotEmpty(sample.Faults));
    }

    private static RuleSample Sample(string rule) => Samples.Single(sample => sample.Rule == rule);

    private static string[] Findings(RuleSample sample, string resources)
    {
        var environment = DeploymentEnvironments.Named(sample.Environment);
        var stack = new StackTemplate($"acinaces-{environment.Name}-sample", Written.Stack(resources).Document) { Account = Written.Account, TerminationProtection = true };
        var input = new GateInput(new CloudAssembly([stack]), new TopologyModel { Environment = environment });
        return [.. TemplateRules.Findings(TemplateRules.All.Single(rule => rule.GetType().Name == sample.Rule), input).Select(finding => finding.ToString())];
    }
}
