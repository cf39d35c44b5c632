using Acinaces.Infra.Gates;
using Acinaces.Infra.Gates.Rules;
using Acinaces.Infra.Tests.Assemblies;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Gates.Rules;

public sealed class PolicySizesTests
{
    [Fact]
    public void Inline_policies_of_a_role_are_counted_together() => Assert.Contains(
        "the inline policies of r have 10", Assert.Single(Findings("""
            "R": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "r", "Policies": [{"PolicyDocument": {"Statement": [{"Resource": "SIX"}]}}]}},
            "P": {"Type": "AWS::IAM::Policy", "Properties": {"Roles": [{"Ref": "R"}], "PolicyDocument": {"Statement": [{"Resource": "FOUR"}]}}}
            """.Replace("SIX", new string('x', 6000), StringComparison.Ordinal).Replace("FOUR", new string('x', 4300), StringComparison.Ordinal))), StringComparison.Ordinal);

    // {"Statement":[{"Resource":""}]} has 31 characters.
    [Theory]
    [InlineData("AWS::IAM::ManagedPolicy", "PolicyDocument", 6144 - 31, 0)]
    [InlineData("AWS::IAM::ManagedPolicy", "PolicyDocument", 6145 - 31, 1)]
    [InlineData("AWS::S3::BucketPolicy", "PolicyDocument", 20_480 - 31, 0)]
    [InlineData("AWS::S3::BucketPolicy", "PolicyDocument", 20_481 - 31, 1)]
    [InlineData("AWS::IAM::Role", "AssumeRolePolicyDocument", 2048 - 31, 0)]
    [InlineData("AWS::IAM::Role", "AssumeRolePolicyDocument", 2049 - 31, 1)]
    public void A_policy_has_the_characters_its_kind_allows(string type, string property, int length, int findings) => Assert.Equal(findings, Findings("""
        "P": {"Type": "TYPE", "Properties": {"PROPERTY": {"Statement": [{"Resource": "LONG"}]}}}
        """.Replace("TYPE", type, StringComparison.Ordinal).Replace("PROPERTY", property, StringComparison.Ordinal).Replace("LONG", new string('x', length), StringComparison.Ordinal)).Length);

    private static string[] Findings(string resources) =>
        [.. new PolicySizes().Findings(new GateInput(Written.Assembly(resources), new TopologyModel { Environment = DeploymentEnvironments.Test })).Select(finding => finding.ToString())];
}
