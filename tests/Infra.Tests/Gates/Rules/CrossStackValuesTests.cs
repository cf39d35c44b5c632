using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates;
using Acinaces.Infra.Gates.Rules;
using Acinaces.Infra.Tests.Assemblies;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Gates.Rules;

public sealed class CrossStackValuesTests
{
    private const string Publishing = """{"Resources": {"P": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/acinaces/test/key", "Type": "String", "Value": "k"}}}}""";
    private const string Reading = """{"Parameters": {"V": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/acinaces/test/key"}}, "Resources": {}}""";

    [Fact]
    public void A_value_of_a_stack_deployed_earlier_is_fine_also_through_another() => Assert.Empty(Findings(
        Written.Template(Publishing, "keys"), Written.Template("{}", "network", dependsOn: "keys"), Written.Template(Reading, "tables", dependsOn: "network")));

    [Fact]
    public void A_value_nobody_publishes_is_found() => Assert.Contains("no stack publishes /acinaces/test/key", Assert.Single(Findings(Written.Template(Reading, "tables"))), StringComparison.Ordinal);

    [Fact]
    public void A_value_of_another_region_is_found() => Assert.Contains(
        "/acinaces/test/key is published in us-east-1 by edge, but read in eu-central-1",
        Assert.Single(Findings(Written.Template(Publishing, "edge", "us-east-1"), Written.Template(Reading, "tables", dependsOn: "edge"))), StringComparison.Ordinal);

    [Fact]
    public void A_missing_dependency_is_found() => Assert.Contains(
        "published by keys, which need not be deployed before",
        Assert.Single(Findings(Written.Template(Publishing, "keys"), Written.Template(Reading, "tables"))), StringComparison.Ordinal);

    private static string[] Findings(params StackTemplate[] stacks) =>
        [.. new CrossStackValues().Findings(new GateInput(new CloudAssembly(stacks), new TopologyModel { Environment = DeploymentEnvironments.Test })).Select(finding => finding.ToString())];
}
