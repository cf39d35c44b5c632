using Acinaces.Hosting.Aws;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>Turns every resource of the topology into one of the local run, in the order in which they need each other.</summary>
internal static class TopologyProjection
{
    /// <summary>Kinds of the topology that have no local counterpart yet, and why.</summary>
    public static IReadOnlyDictionary<Type, string> NotLocal { get; } = new Dictionary<Type, string>
    {
        [typeof(TimeSeriesDatabase)] = "The emulator serves no Timestream yet, and no function of today uses it.",
        [typeof(Workflow)] = "The emulator serves no Step Functions yet, and only functions that are still planned start workflows.",
        [typeof(LogMetric)] = "The emulator serves no CloudWatch yet; logs are read in the dashboard.",
        [typeof(Alarm)] = "The emulator serves no CloudWatch yet; nobody is to be woken by a laptop.",
        [typeof(Topology.Model.Dashboard)] = "The emulator serves no CloudWatch yet; the local dashboard draws its own charts.",
        [typeof(SecretPath)] = "A path is only a name: functions create the secrets below it while the system runs.",
    };

    /// <summary>Why a resource has no local counterpart. Absent when it has one.</summary>
    public static string? ReasonAgainst(TopologyModel topology, Topology.Model.Resource resource) => resource switch
    {
        Function function when topology.IsPlanned(function) => "Its code does not exist yet; the gateway answers its routes itself.",
        Schedule schedule when !topology.IsRunning(schedule) => "The code of its function does not exist yet.",
        EventRule rule when !topology.IsRunning(rule) => "The code of its functions does not exist yet.",
        _ => NotLocal.GetValueOrDefault(resource.GetType()),
    };

    public static LocalCloud AddTopology(this AwsCloud aws, TopologyModel topology, string code, LocalEnvironment outside, DemoTenant tenant)
    {
        var cloud = new LocalCloud(aws, topology);
        KeyProjection.AddTo(cloud);
        TableProjection.AddTo(cloud);
        BucketProjection.AddTo(cloud);
        SecretProjection.AddTo(cloud);
        QueueProjection.AddTo(cloud);
        TopicProjection.AddTo(cloud);
        EventBusProjection.AddTo(cloud);
        CacheProjection.AddTo(cloud);
        FunctionProjection.AddTo(cloud, code, outside);
        EventRuleProjection.AddTo(cloud);
        ScheduleProjection.AddTo(cloud);
        RotationProjection.AddTo(cloud);
        ApiProjection.AddTo(cloud, tenant);
        return cloud;
    }
}
