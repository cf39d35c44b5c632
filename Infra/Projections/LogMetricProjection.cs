using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.Logs;

namespace Acinaces.Infra.Projections;

/// <summary>Counts log lines by their event id, which stays when somebody rewords the message.</summary>
internal static class LogMetricProjection
{
    public static void AddLogMetric(this EnvironmentStack stack, LogMetric metric)
    {
        foreach (var function in metric.Functions)
        {
            new CfnMetricFilter(stack, $"{EnvironmentStack.PascalCase(metric.Name)}Of{EnvironmentStack.PascalCase(function.Name)}", new CfnMetricFilterProps
            {
                FilterName = stack.Names.Of(metric),
                LogGroupName = stack.Names.LogGroupOf(function),
                FilterPattern = LogFilter.Of(metric),
                MetricTransformations = new object[]
                {
                    new CfnMetricFilter.MetricTransformationProperty
                    {
                        MetricNamespace = MetricIdentity.NamespaceOf(stack.Settings),
                        MetricName = metric.MetricName,
                        MetricValue = "1",
                        DefaultValue = 0,
                        Unit = "Count",
                    },
                },
            });
        }
    }
}
