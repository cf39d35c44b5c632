using Acinaces.Topology.Model;

namespace Acinaces.Topology.Alarms;

/// <summary>What must not happen to a workflow.</summary>
internal static class WorkflowAlarms
{
    public static Alarm Of(Workflow workflow) => new(
        $"{workflow.Name}-failures",
        $"An execution of {workflow.Name} failed.",
        new Metric.OfResource(workflow, "ExecutionsFailed", Statistic.Sum),
        0,
        [Topics.CriticalAlerts])
    {
        Runbook = "workflow-failures",
    };
}
