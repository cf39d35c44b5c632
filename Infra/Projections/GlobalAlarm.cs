using Acinaces.Infra.Stacks;
using Amazon.CDK.AWS.CloudWatch;

namespace Acinaces.Infra.Projections;

/// <summary>An alarm on a metric that AWS writes in the global region only, so no stack of the environment's own region can watch it.</summary>
internal sealed record GlobalAlarm(string Name, string Description, string Namespace, string Metric, string Statistic)
{
    public required IReadOnlyDictionary<string, string> Dimensions { get; init; }

    public required string Comparison { get; init; }

    public required double Threshold { get; init; }

    public required TimeSpan Period { get; init; }

    public int Periods { get; init; } = 1;

    /// <summary>What no data means: <c>breaching</c> or <c>notBreaching</c>.</summary>
    public required string MissingData { get; init; }

    public void AddTo(EnvironmentStack stack)
    {
        var topic = GlobalAlertTopic.ArnOf(stack.Context);
        new CfnAlarm(stack, $"{EnvironmentStack.PascalCase(Name)}Alarm", new CfnAlarmProps
        {
            AlarmName = stack.Names.Named(Name),
            AlarmDescription = Description,
            Namespace = Namespace,
            MetricName = Metric,
            Statistic = Statistic,
            Dimensions = Dimensions.Select(dimension => new CfnAlarm.DimensionProperty { Name = dimension.Key, Value = dimension.Value }).ToArray<object>(),
            ComparisonOperator = Comparison,
            Threshold = Threshold,
            Period = Period.TotalSeconds,
            EvaluationPeriods = Periods,
            TreatMissingData = MissingData,
            ActionsEnabled = true,
            AlarmActions = [topic],
            OkActions = [topic],
        });
    }
}
