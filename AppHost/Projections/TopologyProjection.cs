using Acinaces.Hosting.Aws;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>Turns every resource of the topology into one of the local run, in the order in which they need each other.</summary>
internal static class TopologyProjection
{
    /// <summary>Kinds of the topology that have no local counterpart yet, and why.</summary>
    public static IReadOnlyDictionary<Type, string> NotLocal { get; } = new Dictionary<Type, string>
    {
        [typeof(Bucket)] = "The emulator serves no S3 yet, and no function of today reads or writes an object.",
        [typeof(TimeSeriesDatabase)] = "The emulator serves no Timestream yet, and no function of today uses it.",
        [typeof(SecretPath)] = "A path is only a name: functions create the secrets below it while the system runs.",
    };

    public static LocalCloud AddTopology(this AwsCloud aws, TopologyModel topology, string code, LocalEnvironment outside, DemoTenant tenant)
    {
        var cloud = new LocalCloud(aws, topology);
        KeyProjection.AddTo(cloud);
        TableProjection.AddTo(cloud);
        SecretProjection.AddTo(cloud);
        QueueProjection.AddTo(cloud);
        TopicProjection.AddTo(cloud);
        EventBusProjection.AddTo(cloud);
        CacheProjection.AddTo(cloud);
        FunctionProjection.AddTo(cloud, code, outside);
        EventRuleProjection.AddTo(cloud);
        ScheduleProjection.AddTo(cloud);
        ApiProjection.AddTo(cloud, tenant);
        return cloud;
    }
}
