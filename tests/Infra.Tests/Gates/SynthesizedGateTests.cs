using Acinaces.Infra.Gates;
using Acinaces.Infra.Gates.Rules;
using Acinaces.Infra.Packaging;
using Acinaces.Infra.Specification;
using Acinaces.Topology;
using Acinaces.Topology.Environments;

namespace Acinaces.Infra.Tests.Gates;

/// <summary>Every gate over the templates of every environment.</summary>
public sealed class SynthesizedGateTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => [.. DeploymentEnvironments.InCloud.Select(environment => environment.Name)];

    [Fact]
    public void Every_resource_and_property_is_as_the_specification_says() => None(TemplateValidator.Current.Findings(templates.Assembly));

    [Theory]
    [MemberData(nameof(Environments))]
    public void Every_rule_holds(string environment) => None(TemplateRules.Findings(Input(environment)));

    [Fact]
    public async Task Cfn_lint_has_no_errors()
    {
        var outcome = await CfnLint.CheckAsync(templates.Assembly, LintMemory.FolderOf(new SourceTree(RepositoryRoot.Path)), TestContext.Current.CancellationToken);
        Assert.SkipWhen(outcome.SkippedBecause is not null, outcome.SkippedBecause ?? "");
        None(outcome.Errors);
    }

    [Fact]
    public void Every_justified_wildcard_is_in_use()
    {
        var used = DeploymentEnvironments.InCloud.SelectMany(environment => Input(environment.Name).Policies)
            .SelectMany(policy => policy.Statements).Where(statement => statement.Allows).SelectMany(statement => statement.Actions).ToHashSet();
        Assert.Equal("", string.Join(", ", NamedWildcards.UnrestrictableActions.Select(exception => exception.Subject).Where(action => !used.Contains(action))));
    }

    [Fact]
    public void Every_type_tagged_by_its_stack_is_in_use()
    {
        var used = templates.Assembly.Resources.Select(resource => resource.Type).ToHashSet();
        Assert.Equal("", string.Join(", ", RequiredTags.TaggedByStack.Select(exception => exception.Subject).Where(type => !used.Contains(type))));
    }

    private static void None(IReadOnlyList<Finding> findings) => Assert.True(findings.Count == 0, $"{findings.Count} findings:{Environment.NewLine}{string.Join(Environment.NewLine, findings)}");

    private GateInput Input(string environment) => GateInput.For(templates.Assembly, SystemTopology.In(DeploymentEnvironments.Named(environment)));
}
