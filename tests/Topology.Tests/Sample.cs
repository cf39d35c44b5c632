using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Tests;

/// <summary>A small topology that breaks no rule, for tests that break exactly one.</summary>
internal static class Sample
{
    public static readonly EncryptionKey Key = new("messages", "Messages") { ServicePrincipals = ["cloudwatch.amazonaws.com"] };

    public static readonly Permission Anybody = new("read:things", [Role.Viewer]);

    public static readonly Table Things = new("things", Group.Platform, "tenantId", "thingId");

    public static readonly Table Records = new("records", Group.Audit, "tenantId", "recordId") { AppendOnly = true };

    public static readonly Queue DeadLetters = new("dead", "Dead letters") { Retention = TimeSpan.FromDays(14) };

    public static readonly Queue Inbox = new("inbox", "Inbox") { DeadLetters = DeadLetters };

    public static readonly Topic Alerts = new("alerts", "Alerts") { Key = Key, Subscriptions = [new QueueSubscription(Inbox)] };

    public static readonly EventBus Bus = new("events", "Events");

    public static readonly Function Reader = Function(
        "reader", [Route.Get("/things/{id}", Anybody, "Read")], Grant.Read(Things), Grant.Append(Records), Grant.Publish(Alerts), Grant.PutEvents(Bus)) with
    {
        FailedCalls = DeadLetters,
    };

    public static readonly TopologyModel Topology = new()
    {
        Environment = DeploymentEnvironments.Test,
        Keys = [Key],
        Tables = [Things, Records],
        Queues = [DeadLetters, Inbox],
        Topics = [Alerts],
        EventBuses = [Bus],
        Functions = [Reader],
        EventRules = [Rule("rule", new EventTarget.ToTopic(Alerts))],
        Schedules = [new Schedule("tick", "rate(5 minutes)", Reader, "tick")],
    };

    public static Function Function(string name, IReadOnlyList<Route> routes, params IReadOnlyList<Grant> grants) => new(name, Group.Platform, name, routes, grants);

    public static EventRule Rule(string name, params IReadOnlyList<EventTarget> targets) => new(name, Bus, new EventPattern(["s"], [], []), targets);

    /// <summary>The topology with an alarm on everything that needs one.</summary>
    public static TopologyModel Watched(TopologyModel topology)
    {
        var needed = from resource in topology.Resources from figure in Figures(resource) select new Metric.OfResource(resource, figure, Statistic.Sum);
        return topology with { Alarms = [.. needed.Select((metric, i) => new Alarm($"alarm-{i}", "x", metric, 0, [Alerts]) { Runbook = "r" })] };
    }

    /// <summary>The sample with one more function.</summary>
    public static TopologyModel With(Function function) => Topology with { Functions = [Reader, function] };

    /// <summary>The sample with one more table.</summary>
    public static TopologyModel With(Table table) => Topology with { Tables = [Things, Records, table] };

    private static string[] Figures(Resource resource) => resource switch
    {
        Model.Function => ["Errors", "Duration", "Throttles"],
        Table => ["ReadThrottleEvents", "WriteThrottleEvents"],
        Queue => ["ApproximateNumberOfMessagesVisible", "ApproximateAgeOfOldestMessage"],
        _ => [],
    };
}
