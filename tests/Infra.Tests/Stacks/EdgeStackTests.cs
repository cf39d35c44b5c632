using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Testing;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class EdgeStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string, string> Sites => new() { { "test", "test.acinaces.com" }, { "production", "acinaces.com" } };

    [Theory, MemberData(nameof(Sites))]
    [Requirement("INF-10.1")]
    [Requirement("INF-10.6")]
    public void The_site_bucket_is_read_by_its_distribution_alone(string environment, string site)
    {
        var stack = Edge(environment);
        var bucket = Assert.Single(stack.OfType("AWS::S3::Bucket"), bucket => bucket.Text("BucketName") == $"acinaces-{environment}-frontend-assets-111122223333");
        var origin = Site(stack, site)["DistributionConfig", "Origins", "0"]!;
        Assert.Equal(bucket.LogicalId, origin["DomainName"]!["Fn::GetAtt"]![0]!.GetValue<string>());
        var access = stack.Find(origin["OriginAccessControlId"]!["Fn::GetAtt"]![0]!.GetValue<string>())!;
        Assert.Equal("s3 always sigv4", Joined(access, "OriginAccessControlOriginType", "SigningBehavior", "SigningProtocol", under: "OriginAccessControlConfig"));

        var policy = Assert.Single(stack.OfType("AWS::S3::BucketPolicy"), policy => policy["Bucket", "Ref"]!.GetValue<string>() == bucket.LogicalId);
        var allowed = Assert.Single(Statements(policy), statement => statement["Effect"]!.GetValue<string>() == "Allow");
        Assert.Equal("cloudfront.amazonaws.com", allowed["Principal"]!["Service"]!.GetValue<string>());
        Assert.Contains($"distribution/{{{stack.Name}.Distribution", stack.Text(allowed["Condition"]!["StringEquals"]!["aws:SourceArn"]), StringComparison.Ordinal);
        Assert.Equal("true true true true", Joined(bucket, "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets", under: "PublicAccessBlockConfiguration"));
    }

    [Theory, MemberData(nameof(Sites))]
    [Requirement("INF-10.2")]
    public void Nothing_is_answered_without_tls_1_2(string environment, string site)
    {
        var stack = Edge(environment);
        Assert.NotNull(Site(stack, site));
        Assert.All(stack.OfType("AWS::CloudFront::Distribution"), distribution =>
        {
            Assert.Equal("TLSv1.2_2021", distribution.Text("DistributionConfig", "ViewerCertificate", "MinimumProtocolVersion"));
            Assert.All(Behaviours(distribution), behaviour => Assert.Contains(behaviour["ViewerProtocolPolicy"]!.GetValue<string>(), new[] { "redirect-to-https", "https-only" }));
        });
    }

    [Theory, MemberData(nameof(Sites))]
    [Requirement("INF-10.3")]
    [Requirement("INF-19.1")]
    [Requirement("INF-19.3")]
    [Requirement("INF-19.4")]
    public void The_site_shows_a_certificate_of_its_own_name_proven_by_dns_in_the_global_region(string environment, string site)
    {
        var stack = Edge(environment);
        Assert.Equal("us-east-1", stack.Region);
        var certificate = Assert.Single(stack.OfType("AWS::CertificateManager::Certificate"));
        Assert.Equal(site, certificate.Text("DomainName"));
        Assert.Equal("DNS", certificate.Text("ValidationMethod"));
        // Every name is proven in the zone that the Dns stack of the same region publishes.
        var proven = certificate["DomainValidationOptions"]!.AsArray();
        Assert.Equal([site, $"api.{site}", $"primary.api.{site}"], proven.Select(option => option!["DomainName"]!.GetValue<string>()));
        Assert.All(proven, option => Assert.Equal($"{{acinaces-{environment}-dns.Zone.Id}}", stack.Text(option!["HostedZoneId"])));
        var distribution = Site(stack, site);
        Assert.Equal(certificate.LogicalId, distribution["DistributionConfig", "ViewerCertificate", "AcmCertificateArn", "Ref"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(Sites))]
    [Requirement("INF-10.4")]
    [Requirement("INF-10.5")]
    public void Hashed_files_are_kept_a_year_pages_not_at_all_and_both_are_compressed(string environment, string site)
    {
        var stack = Edge(environment);
        var distribution = Site(stack, site);
        var pages = distribution["DistributionConfig", "DefaultCacheBehavior"]!;
        var files = Assert.Single(distribution["DistributionConfig", "CacheBehaviors"]!.AsArray())!;
        Assert.Equal("_next/static/*", files["PathPattern"]!.GetValue<string>());
        Assert.Equal("0 0 1", Lifetimes(stack, pages));
        Assert.Equal("31536000 31536000 31536000", Lifetimes(stack, files));
        Assert.Equal("no-cache", CacheControl(stack, pages));
        Assert.Equal("public, max-age=31536000, immutable", CacheControl(stack, files));
        Assert.All([pages, files], behaviour =>
        {
            Assert.True(behaviour["Compress"]!.GetValue<bool>());
            var key = Policy(stack, behaviour)["CachePolicyConfig", "ParametersInCacheKeyAndForwardedToOrigin"]!;
            Assert.True(key["EnableAcceptEncodingGzip"]!.GetValue<bool>() && key["EnableAcceptEncodingBrotli"]!.GetValue<bool>());
        });
    }

    [Theory, MemberData(nameof(Sites))]
    [Requirement("INF-10.7")]
    public void Every_visit_is_logged(string environment, string site)
    {
        var stack = Edge(environment);
        Assert.NotNull(Site(stack, site));
        var bucket = Assert.Single(stack.OfType("AWS::S3::Bucket"), bucket => bucket.Text("BucketName") == $"acinaces-{environment}-cdn-logs-111122223333");
        Assert.Equal("BucketOwnerPreferred", bucket.Text("OwnershipControls", "Rules", "0", "ObjectOwnership"));
        Assert.Equal(environment == "test" ? "30" : "90", bucket.Text("LifecycleConfiguration", "Rules", "0", "ExpirationInDays"));
        var logs = stack.OfType("AWS::CloudFront::Distribution").Select(distribution => distribution["DistributionConfig", "Logging"]!).ToArray();
        Assert.All(logs, log => Assert.Equal(bucket.LogicalId, log["Bucket"]!["Fn::GetAtt"]![0]!.GetValue<string>()));
        Assert.Equal(logs.Length, logs.Select(log => log["Prefix"]!.GetValue<string>()).Distinct().Count());
    }

    [Theory, MemberData(nameof(Sites))]
    [Requirement("INF-10.9")]
    [Requirement("INF-15.2")]
    public void The_firewall_stands_before_every_distribution(string environment, string site)
    {
        var stack = Edge(environment);
        var firewall = Assert.Single(stack.OfType("AWS::WAFv2::WebACL"));
        Assert.Equal("CLOUDFRONT", firewall.Text("Scope"));
        Assert.Equal(firewall.LogicalId, Site(stack, site)["DistributionConfig", "WebACLId", "Fn::GetAtt", "0"]!.GetValue<string>());
        Assert.All(stack.OfType("AWS::CloudFront::Distribution"), distribution => Assert.NotNull(distribution["DistributionConfig", "WebACLId"]));
    }

    [Theory, MemberData(nameof(Sites))]
    [Requirement("INF-18.2")]
    public void The_sites_name_leads_to_its_distribution(string environment, string site)
    {
        var stack = Edge(environment);
        var records = stack.OfType("AWS::Route53::RecordSet").Where(record => record.Text("Name") == $"{site}.").ToArray();
        Assert.Equal(["A", "AAAA"], records.Select(record => record.Text("Type")).Order());
        Assert.All(records, record =>
        {
            Assert.Equal("Distribution", record["AliasTarget", "DNSName", "Fn::GetAtt", "0"]!.GetValue<string>());
            Assert.Equal("Z2FDTNDATAQYW2", record.Text("AliasTarget", "HostedZoneId"));
        });
    }

    [Fact]
    [Requirement("INF-18.4")]
    public void Production_is_watched_from_outside_and_somebody_is_told()
    {
        var stack = Edge("production");
        var checks = stack.OfType("AWS::Route53::HealthCheck").ToDictionary(check => check.Text("HealthCheckConfig", "FullyQualifiedDomainName")!);
        Assert.Equal(["acinaces.com", "api.acinaces.com"], checks.Keys.Order());
        Assert.All(checks.Values, check =>
        {
            Assert.Equal("HTTPS 443 30 3", Joined(check, "Type", "Port", "RequestInterval", "FailureThreshold", under: "HealthCheckConfig"));
            var alarm = Assert.Single(stack.OfType("AWS::CloudWatch::Alarm"), alarm => Dimension(alarm, "HealthCheckId")?["Fn::GetAtt"]?[0]?.GetValue<string>() == check.LogicalId);
            Assert.Equal("LessThanThreshold 1 breaching", Joined(alarm, "ComparisonOperator", "Threshold", "TreatMissingData"));
            Assert.Equal("arn:aws:sns:us-east-1:111122223333:acinaces-production-global-alerts", alarm.Text("AlarmActions", "0"));
        });
        Assert.Empty(Edge("test").OfType("AWS::Route53::HealthCheck"));
    }

    [Fact]
    [Requirement("INF-18.5")]
    public void A_dead_api_fails_over_to_a_page_that_needs_nothing_of_the_region()
    {
        var stack = Edge("production");
        var secondary = Assert.Single(stack.OfType("AWS::Route53::RecordSet"), record => record.Text("Name") == "api.acinaces.com.");
        Assert.Equal("A SECONDARY", Joined(secondary, "Type", "Failover"));
        var page = stack.Find(secondary["AliasTarget", "DNSName", "Fn::GetAtt", "0"]!.GetValue<string>())!;
        Assert.Equal("api.acinaces.com", page.Text("DistributionConfig", "Aliases", "0"));
        var behaviour = page["DistributionConfig", "DefaultCacheBehavior"]!;
        // Orders are posted, so every method must get the page.
        Assert.Equal(7, behaviour["AllowedMethods"]!.AsArray().Count);
        var association = Assert.Single(behaviour["FunctionAssociations"]!.AsArray())!;
        Assert.Equal("viewer-request", association["EventType"]!.GetValue<string>());
        var function = stack.Find(association["FunctionARN"]!["Fn::GetAtt"]![0]!.GetValue<string>())!;
        Assert.True(function.IsOn("AutoPublish"));
        Assert.Contains("statusCode: 503", function.Text("FunctionCode"), StringComparison.Ordinal);

        // The other half of the pair, and a health check that does not watch its own result.
        var api = templates.Stack("production", "api");
        var primary = Assert.Single(api.OfType("AWS::Route53::RecordSet"), record => record.Text("Name") == "api.acinaces.com.");
        Assert.Equal("A PRIMARY", Joined(primary, "Type", "Failover"));
        Assert.NotEqual(primary.Text("SetIdentifier"), secondary.Text("SetIdentifier"));
        var check = api.Find(primary["HealthCheckId", "Fn::GetAtt", "0"]!.GetValue<string>())!;
        Assert.Equal("primary.api.acinaces.com", check.Text("HealthCheckConfig", "FullyQualifiedDomainName"));
        Assert.Empty(templates.Stack("test", "api").OfType("AWS::Route53::HealthCheck"));
    }

    [Theory, MemberData(nameof(Sites))]
    public void Browsers_are_told_to_stay_on_tls_and_to_run_only_our_scripts(string environment, string site)
    {
        var policies = Edge(environment).OfType("AWS::CloudFront::ResponseHeadersPolicy").ToArray();
        Assert.Equal(2, policies.Length);
        Assert.All(policies, policy =>
        {
            var headers = policy["ResponseHeadersPolicyConfig", "SecurityHeadersConfig"]!;
            Assert.Equal(63072000, headers["StrictTransportSecurity"]!["AccessControlMaxAgeSec"]!.GetValue<double>());
            var content = headers["ContentSecurityPolicy"]!["ContentSecurityPolicy"]!.GetValue<string>();
            Assert.Contains("default-src 'self'", content, StringComparison.Ordinal);
            Assert.Contains($"connect-src 'self' https://api.{site}", content, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", content, StringComparison.Ordinal);
            Assert.Equal("DENY", headers["FrameOptions"]!["FrameOption"]!.GetValue<string>());
        });
    }

    private StackTemplate Edge(string environment) => templates.Stack(environment, "edge");

    private static TemplateResource Site(StackTemplate stack, string site) =>
        Assert.Single(stack.OfType("AWS::CloudFront::Distribution"), distribution => distribution.Text("DistributionConfig", "Aliases", "0") == site);

    private static IEnumerable<JsonNode> Behaviours(TemplateResource distribution) =>
    [
        distribution["DistributionConfig", "DefaultCacheBehavior"]!,
        .. (distribution["DistributionConfig", "CacheBehaviors"] as JsonArray ?? []).Select(behaviour => behaviour!),
    ];

    private static TemplateResource Policy(StackTemplate stack, JsonNode behaviour) => stack.Find(behaviour["CachePolicyId"]!["Ref"]!.GetValue<string>())!;

    private static string Lifetimes(StackTemplate stack, JsonNode behaviour) => Joined(Policy(stack, behaviour), "MinTTL", "DefaultTTL", "MaxTTL", under: "CachePolicyConfig");

    private static string CacheControl(StackTemplate stack, JsonNode behaviour) =>
        stack.Find(behaviour["ResponseHeadersPolicyId"]!["Ref"]!.GetValue<string>())!
            .Text("ResponseHeadersPolicyConfig", "CustomHeadersConfig", "Items", "0", "Value")!;

    private static JsonNode? Dimension(TemplateResource alarm, string name) =>
        alarm["Dimensions"]?.AsArray().FirstOrDefault(dimension => dimension!["Name"]!.GetValue<string>() == name)?["Value"];

    private static IEnumerable<JsonNode> Statements(TemplateResource policy) => policy["PolicyDocument", "Statement"]!.AsArray().Select(statement => statement!);

    private static string Joined(TemplateResource resource, string first, string second, string third, string fourth, string under) =>
        string.Join(' ', new[] { first, second, third, fourth }.Select(name => resource.Text(under, name)));

    private static string Joined(TemplateResource resource, string first, string second, string third, string? under = null) =>
        string.Join(' ', new[] { first, second, third }.Select(name => under is null ? resource.Text(name) : resource.Text(under, name)));

    private static string Joined(TemplateResource resource, string first, string second) => $"{resource.Text(first)} {resource.Text(second)}";
}
