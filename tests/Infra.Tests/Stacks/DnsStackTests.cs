using Acinaces.Testing;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class DnsStackTests(SynthesizedTemplates templates)
{
    [Theory]
    [InlineData("test", "test.acinaces.com.")]
    [InlineData("production", "acinaces.com.")]
    [Requirement("INF-18.1")]
    [Requirement("INF-20.4")]
    public void Each_environment_has_a_zone_of_its_own(string environment, string name)
    {
        var stack = templates.Stack(environment, "dns");
        Assert.Equal(name, Assert.Single(stack.OfType("AWS::Route53::HostedZone")).Text("Name"));
        // The name servers have to be entered at the parent by hand, so somebody must see them.
        Assert.NotNull(stack.Document["Outputs"]!["NameServers"]);
    }

    [Fact]
    [Requirement("INF-18.6")]
    public void The_zone_of_production_is_signed_with_a_key_that_route_53_may_use_and_its_failure_is_noticed()
    {
        var stack = templates.Stack("production", "dns");
        Assert.Equal("us-east-1", stack.Region);
        var signing = Assert.Single(stack.OfType("AWS::Route53::KeySigningKey"));
        Assert.Equal("ACTIVE", signing.Text("Status"));
        var key = stack.Find(signing["KeyManagementServiceArn", "Fn::GetAtt", "0"]!.GetValue<string>())!;
        Assert.Equal("ECC_NIST_P256", key.Text("KeySpec"));
        Assert.Equal("SIGN_VERIFY", key.Text("KeyUsage"));
        var signers = key["KeyPolicy", "Statement"]!.AsArray().Where(statement => statement!["Principal"]!["Service"]?.GetValue<string>() == "dnssec-route53.amazonaws.com");
        Assert.Contains("kms:Sign", signers.SelectMany(statement => statement!["Action"]!.AsArray().Select(action => action!.GetValue<string>())));
        var signature = Assert.Single(stack.OfType("AWS::Route53::DNSSEC"));
        Assert.Equal("Zone", signature["HostedZoneId", "Ref"]!.GetValue<string>());
        Assert.Equal(
            ["DNSSECInternalFailure", "DNSSECKeySigningKeysNeedingAction"],
            stack.OfType("AWS::CloudWatch::Alarm").Select(alarm => alarm.Text("MetricName")).Order());
        Assert.Empty(templates.Stack("test", "dns").OfType("AWS::Route53::DNSSEC", "AWS::Route53::KeySigningKey"));
    }
}
