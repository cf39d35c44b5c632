using Acinaces.Infra.Assemblies;
using Acinaces.Testing;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class CacheStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-8.1")]
    [Requirement("INF-8.3")]
    public void The_cache_speaks_tls_asks_for_a_token_and_encrypts_at_rest(string environment)
    {
        var cache = Cache(environment);
        Assert.Equal(("redis", $"acinaces-{environment}-cache", "6379"), (cache.Text("Engine"), cache.Text("ReplicationGroupId"), cache.Text("Port")));
        Assert.True(cache.IsOn("AtRestEncryptionEnabled"));
        Assert.True(cache.IsOn("TransitEncryptionEnabled"));
        Assert.Equal("required", cache.Text("TransitEncryptionMode"));
        Assert.Equal($"{{{{resolve:secretsmanager:acinaces-{environment}-infra-redis:SecretString:authToken}}}}", cache.Text("AuthToken"));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-8.2")]
    [Requirement("INF-8.6")]
    public void The_cache_stands_in_private_subnets_behind_the_group_that_admits_functions(string environment)
    {
        var stack = templates.Stack(environment, "cache");
        var subnets = Assert.Single(stack.OfType("AWS::ElastiCache::SubnetGroup"));
        Assert.Equal(subnets.LogicalId, Cache(environment)["CacheSubnetGroupName", "Ref"]!.GetValue<string>());
        Assert.Equal($"/acinaces/{environment}/network/private-subnets", Parameter(stack, subnets["SubnetIds", "Fn::Split", "1", "Ref"]!.GetValue<string>()));
        Assert.Equal($"/acinaces/{environment}/network/cache-security-group", Parameter(stack, Cache(environment)["SecurityGroupIds", "0", "Ref"]!.GetValue<string>()));
        // What stands behind the two names.
        var network = templates.Stack(environment, "network");
        Assert.Equal("CacheSecurityGroup", network.Find("PublishedNetworkCacheSecurityGroup")!["Value", "Fn::GetAtt", "0"]!.GetValue<string>());
        Assert.All(
            network.Find("PublishedNetworkPrivateSubnets")!["Value", "Fn::Join", "1"]!.AsArray(),
            subnet => Assert.StartsWith("PrivateSubnet", subnet!["Ref"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    [Requirement("INF-8.4")]
    [Requirement("INF-20.1")]
    public void In_test_one_small_node_will_do()
    {
        var cache = Cache("test");
        Assert.Equal(("cache.t3.micro", "1", "false", "0"), (cache.Text("CacheNodeType"), cache.Text("NumCacheClusters"), cache.Text("AutomaticFailoverEnabled"), cache.Text("SnapshotRetentionLimit")));
    }

    [Fact]
    [Requirement("INF-8.5")]
    [Requirement("INF-8.7")]
    [Requirement("INF-20.1")]
    public void In_production_a_second_node_in_another_zone_takes_over_and_a_week_of_snapshots_is_kept()
    {
        var cache = Cache("production");
        Assert.Equal(("cache.r6g.large", "2", "true", "true"), (cache.Text("CacheNodeType"), cache.Text("NumCacheClusters"), cache.Text("AutomaticFailoverEnabled"), cache.Text("MultiAZEnabled")));
        Assert.Equal(("7", "03:00-05:00", "sun:05:00-sun:07:00"), (cache.Text("SnapshotRetentionLimit"), cache.Text("SnapshotWindow"), cache.Text("PreferredMaintenanceWindow")));
        Assert.True(cache.IsRetained);
    }

    private TemplateResource Cache(string environment) => Assert.Single(templates.Stack(environment, "cache").OfType("AWS::ElastiCache::ReplicationGroup"));

    private static string Parameter(StackTemplate stack, string id) => stack.Document["Parameters"]![id]!["Default"]!.GetValue<string>();
}
