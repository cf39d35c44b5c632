using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.ElastiCache;

namespace Acinaces.Infra.Projections;

/// <summary>A Redis cache in the private subnets: TLS and a token to enter, encrypted at rest.</summary>
internal static class CacheProjection
{
    public static void AddCache(this EnvironmentStack stack, Cache cache)
    {
        var settings = stack.Settings.Cache;
        if (!settings.TransitEncryption)
            throw new InvalidOperationException($"{cache.Declaration}: the environment '{stack.Settings.Name}' turns TLS off, which no cache in AWS may.");
        var id = EnvironmentStack.PascalCase(cache.Name);
        var subnets = new CfnSubnetGroup(stack, $"{id}Subnets", new CfnSubnetGroupProps
        {
            CacheSubnetGroupName = stack.Names.Of(cache),
            Description = "Private subnets",
            SubnetIds = stack.ReadList(Published.PrivateSubnets),
        });
        var group = new CfnReplicationGroup(stack, id, new CfnReplicationGroupProps
        {
            ReplicationGroupId = stack.Names.Of(cache),
            ReplicationGroupDescription = "Shared state of functions",
            Engine = "redis",
            EngineVersion = "7.1",
            CacheParameterGroupName = "default.redis7",
            CacheNodeType = settings.NodeType,
            NumCacheClusters = settings.Nodes,
            AutomaticFailoverEnabled = settings.AutomaticFailover,
            MultiAzEnabled = settings.AutomaticFailover,
            Port = cache.Port,
            CacheSubnetGroupName = subnets.Ref,
            SecurityGroupIds = [stack.Read(Published.CacheSecurityGroup)],
            AtRestEncryptionEnabled = true,
            TransitEncryptionEnabled = true,
            TransitEncryptionMode = "required",
            AuthToken = $"{{{{resolve:secretsmanager:{stack.Names.Of(cache.Credentials)}:SecretString:{SecretProjection.DrawnMember}}}}}",
            AutoMinorVersionUpgrade = true,
            PreferredMaintenanceWindow = "sun:05:00-sun:07:00",
            SnapshotRetentionLimit = settings.SnapshotDays,
            SnapshotWindow = settings.SnapshotDays > 0 ? "03:00-05:00" : null,
            LogDeliveryConfigurations = new object[] { SlowLog(stack, cache, id) },
        });
        group.ApplyRemovalPolicy(stack.Settings.DeletionProtection ? Amazon.CDK.RemovalPolicy.SNAPSHOT : Amazon.CDK.RemovalPolicy.DESTROY);
        stack.Publish(Published.HostOf(cache), group.AttrPrimaryEndPointAddress);
        stack.Publish(Published.PortOf(cache), group.AttrPrimaryEndPointPort);
    }

    private static CfnReplicationGroup.LogDeliveryConfigurationRequestProperty SlowLog(EnvironmentStack stack, Cache cache, string id)
    {
        var group = stack.AddLogGroup($"{id}SlowLog", $"/acinaces/{stack.Settings.Name}/{cache.Name}-slow");
        return new CfnReplicationGroup.LogDeliveryConfigurationRequestProperty
        {
            LogType = "slow-log",
            LogFormat = "json",
            DestinationType = "cloudwatch-logs",
            DestinationDetails = new CfnReplicationGroup.DestinationDetailsProperty
            {
                CloudWatchLogsDetails = new CfnReplicationGroup.CloudWatchLogsDestinationDetailsProperty { LogGroup = group.Ref },
            },
        };
    }
}
