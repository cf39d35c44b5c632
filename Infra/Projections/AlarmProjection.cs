using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.CloudWatch;
using Alarm = Acinaces.Topology.Model.Alarm;

namespace Acinaces.Infra.Projections;

/// <summary>An alarm as it is declared; everybody who is told of it is also told of its end.</summary>
internal static class AlarmProjection
{
    private const string SeriesId = "m";

    public static void AddAlarm(this EnvironmentStack stack, Alarm alarm)
    {
        var figure = Figures.Of(alarm.Metric, stack.Names);
        var topics = alarm.Topics.Select(stack.Names.ArnOf).ToArray();
        var series = figure.Series[0];
        new CfnAlarm(stack, EnvironmentStack.PascalCase(alarm.Name), new CfnAlarmProps
        {
            AlarmName = stack.Names.Of(alarm),
            AlarmDescription = $"{alarm.Meaning} Runbook: docs/runbooks/{alarm.Runbook}.md",
            ActionsEnabled = true,
            AlarmActions = topics,
            OkActions = topics,
            ComparisonOperator = "GreaterThanThreshold",
            Threshold = (double)alarm.Threshold,
            EvaluationPeriods = alarm.Periods,
            TreatMissingData = alarm.Missing == MissingData.IsAlarming ? "breaching" : "notBreaching",
            Namespace = figure.Pattern is null ? series.Identity.Namespace : null,
            MetricName = figure.Pattern is null ? series.Identity.Name : null,
            Dimensions = figure.Pattern is null && series.Identity.Dimensions.Count > 0 ? Dimensions(series) : null,
            Statistic = figure.Pattern is null ? series.Statistic : null,
            Period = figure.Pattern is null ? alarm.Period.TotalSeconds : null,
            Metrics = figure.Pattern is null ? null : Queries(figure, alarm),
        });
    }

    private static object[] Queries(Figure figure, Alarm alarm) =>
    [
        new CfnAlarm.MetricDataQueryProperty { Id = "figure", Label = alarm.Name, Expression = figure.Expression(SeriesId), ReturnData = true },
        .. figure.Series.Select((series, index) => new CfnAlarm.MetricDataQueryProperty
        {
            Id = Figure.IdOf(SeriesId, index),
            ReturnData = false,
            MetricStat = new CfnAlarm.MetricStatProperty
            {
                Metric = new CfnAlarm.MetricProperty { Namespace = series.Identity.Namespace, MetricName = series.Identity.Name, Dimensions = Dimensions(series) },
                Period = alarm.Period.TotalSeconds,
                Stat = series.Statistic,
            },
        }),
    ];

    private static object[] Dimensions(MetricSeries series) =>
        [.. series.Identity.Dimensions.Select(dimension => new CfnAlarm.DimensionProperty { Name = dimension.Name, Value = dimension.Value })];
}
