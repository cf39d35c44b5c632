using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates;
using Acinaces.Infra.Gates.Rules;
using Acinaces.Infra.Tests.Assemblies;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Gates.Rules;

public sealed class TemplateQuotasTests
{
    [Theory]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    public void A_stack_has_at_most_500_resources(int resources, int findings) =>
        Assert.Equal(findings, Findings(Template("Resources", resources, """{"Type": "AWS::SNS::Topic"}""")).Length);

    [Theory]
    [InlineData("Outputs")]
    [InlineData("Parameters")]
    public void A_template_has_at_most_200_outputs_and_parameters(string section)
    {
        Assert.Empty(Findings(Template(section, 200, "{}")));
        Assert.Contains($"{section}: 201 entries, 200 are allowed", Assert.Single(Findings(Template(section, 201, "{}"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_has_at_most_a_megabyte() =>
        Assert.Contains("1000000 are allowed: split the stack", Assert.Single(Findings(new JsonObject { ["Description"] = new string('x', 1_000_000) })), StringComparison.Ordinal);

    [Theory]
    [InlineData(4095, 0)]
    [InlineData(4096, 1)]
    public void Variables_take_at_most_4_KB_names_included(int length, int findings) => Assert.Equal(
        findings,
        Findings(Written.Stack("""
            "F": {"Type": "AWS::Lambda::Function", "Properties": {"Environment": {"Variables": {"X": "LONG"}}}}
            """.Replace("LONG", new string('v', length), StringComparison.Ordinal)).Document).Length);

    private static JsonObject Template(string section, int entries, string entry) =>
        new() { [section] = new JsonObject(Enumerable.Range(0, entries).Select(index => KeyValuePair.Create($"E{index}", JsonNode.Parse(entry)))) };

    private static string[] Findings(JsonObject template) =>
        [.. new TemplateQuotas().Findings(new GateInput(new CloudAssembly([new StackTemplate("acinaces-test-sample", template)]), new TopologyModel { Environment = DeploymentEnvironments.Test })).Select(finding => finding.ToString())];
}
