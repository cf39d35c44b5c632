using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Stacks;
using Acinaces.Testing;
using Acinaces.Topology;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Stacks;

/// <summary>Names, and what environments may say about them.</summary>
public sealed class DomainTests(SynthesizedTemplates templates)
{
    public static TheoryData<string, string> Apis => new() { { "test", "api.test.acinaces.com" }, { "production", "api.acinaces.com" } };

    [Theory, MemberData(nameof(Apis))]
    [Requirement("INF-19.2")]
    [Requirement("INF-19.3")]
    [Requirement("INF-19.5")]
    public void The_api_shows_a_certificate_of_its_own_region_whose_proof_is_in_the_zone(string environment, string name)
    {
        var stack = templates.Stack(environment, "api");
        Assert.Equal("eu-central-1", stack.Region);
        var certificate = Assert.Single(stack.OfType("AWS::CertificateManager::Certificate"));
        Assert.Equal(name, certificate.Text("DomainName"));
        Assert.Equal("DNS", certificate.Text("ValidationMethod"));
        var domain = Assert.Single(stack.OfType("AWS::ApiGateway::DomainName"), domain => domain.Text("DomainName") == name);
        Assert.Equal(certificate.LogicalId, domain["RegionalCertificateArn", "Ref"]!.GetValue<string>());
        Assert.Equal("TLS_1_2", domain.Text("SecurityPolicy"));

        // The record that proves a name serves every region of the account; the site's certificate enters it and comes earlier.
        var entered = Assert.Single(templates.Stack(environment, "edge").OfType("AWS::CertificateManager::Certificate"))["DomainValidationOptions"]!.AsArray()
            .Select(option => option!["DomainName"]!.GetValue<string>()).ToHashSet();
        var needed = (certificate["SubjectAlternativeNames"]?.AsArray() ?? []).Select(other => other!.GetValue<string>()).Append(name);
        Assert.All(needed, other => Assert.Contains(other, entered));
        Assert.True(ComesBefore(templates.Stack(environment, "edge"), stack));
    }

    [Theory, MemberData(nameof(Apis))]
    [Requirement("INF-18.3")]
    public void The_apis_name_leads_to_the_gateway(string environment, string name)
    {
        var stack = templates.Stack(environment, "api");
        var record = Assert.Single(stack.OfType("AWS::Route53::RecordSet"), record => record.Text("Name") == $"{name}.");
        Assert.Equal("A", record.Text("Type"));
        Assert.Equal(templates.Stack(environment, "dns").OfType("AWS::Route53::HostedZone").Single().Text("Name"), record.Text("HostedZoneName"));
        var domain = stack.Find(record["AliasTarget", "DNSName", "Fn::GetAtt", "0"]!.GetValue<string>())!;
        Assert.Equal(name, domain.Text("DomainName"));
        Assert.Equal("RegionalDomainName", record["AliasTarget", "DNSName", "Fn::GetAtt", "1"]!.GetValue<string>());
        Assert.Contains(stack.OfType("AWS::ApiGateway::BasePathMapping"), mapping => mapping["DomainName", "Ref"]!.GetValue<string>() == domain.LogicalId);
    }

    [Theory]
    [InlineData("KP", "IR")]
    [InlineData("RU", "BY")]
    [Requirement("INF-10.8")]
    public void Countries_that_the_environment_blocks_get_nothing(string one, string other)
    {
        var distribution = Site(DeploymentEnvironments.Production with { Domain = DeploymentEnvironments.Production.Domain! with { BlockedCountries = [one, other] } });
        Assert.Equal("blacklist", distribution.Text("DistributionConfig", "Restrictions", "GeoRestriction", "RestrictionType"));
        Assert.Equal([one, other], distribution["DistributionConfig", "Restrictions", "GeoRestriction", "Locations"]!.AsArray().Select(country => country!.GetValue<string>()));
    }

    [Fact]
    [Requirement("INF-10.8")]
    public void Without_blocked_countries_everybody_is_let_in() =>
        Assert.Equal("none", Site(DeploymentEnvironments.Production).Text("DistributionConfig", "Restrictions", "GeoRestriction", "RestrictionType"));

    [Fact]
    public void A_zone_below_ours_is_delegated_to_its_servers()
    {
        var domain = DeploymentEnvironments.Production.Domain! with { Delegations = [new ZoneDelegation("test.acinaces.com", ["ns-1.example.net.", "ns-2.example.net."])] };
        var stack = ModelSynthesis.Stack(Model(DeploymentEnvironments.Production with { Domain = domain }), (scope, context) => new DnsStack(scope, context, domain));
        var record = Assert.Single(stack.OfType("AWS::Route53::RecordSet"));
        Assert.Equal("test.acinaces.com. NS", $"{record.Text("Name")} {record.Text("Type")}");
        Assert.Equal(2, record["ResourceRecords"]!.AsArray().Count);
    }

    private static TemplateResource Site(EnvironmentSettings environment) => Assert.Single(
        ModelSynthesis.Stack(Model(environment), (scope, context) => new EdgeStack(scope, context, environment.Domain!)).OfType("AWS::CloudFront::Distribution"),
        distribution => distribution.Text("DistributionConfig", "Aliases", "0") == environment.Domain!.Site);

    private static TopologyModel Model(EnvironmentSettings environment) => new() { Environment = environment, Keys = Keys.All, Buckets = Buckets.All };

    private bool ComesBefore(StackTemplate earlier, StackTemplate later) =>
        later.DependsOn.Contains(earlier.Name)
        || later.DependsOn.Any(name => ComesBefore(earlier, templates.Assembly.Stacks.Single(stack => stack.Name == name)));
}
