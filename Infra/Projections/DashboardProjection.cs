using System.Text.Json.Nodes;
using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.CloudWatch;
using Dashboard = Acinaces.Topology.Model.Dashboard;
using Metric = Acinaces.Topology.Model.Metric;

namespace Acinaces.Infra.Projections;

/// <summary>A page of charts in CloudWatch's own format. Source: CloudWatch API reference, "Dashboard body structure and syntax".</summary>
internal static class DashboardProjection
{
    private const int ChartsInRow = 3;
    private const int ChartWidth = 8;
    private const int ChartHeight = 6;
    private const int PeriodSeconds = 300;

    public static void AddDashboard(this EnvironmentStack stack, Dashboard dashboard) => new CfnDashboard(stack, EnvironmentStack.PascalCase(dashboard.Name), new CfnDashboardProps
    {
        DashboardName = stack.Names.Of(dashboard),
        DashboardBody = new JsonObject
        {
            ["widgets"] = new JsonArray([.. dashboard.Charts.Select((chart, index) => Widget(stack, chart, index))]),
        }.ToJsonString(),
    });

    private static JsonObject Widget(EnvironmentStack stack, Chart chart, int index) => new JsonObject
    {
        ["type"] = "metric",
        ["x"] = index % ChartsInRow * ChartWidth,
        ["y"] = index / ChartsInRow * ChartHeight,
        ["width"] = ChartWidth,
        ["height"] = ChartHeight,
        ["properties"] = new JsonObject
        {
            ["title"] = chart.Title,
            ["region"] = stack.Settings.Region,
            ["view"] = "timeSeries",
            ["period"] = PeriodSeconds,
            ["metrics"] = new JsonArray([.. chart.Lines.SelectMany((line, number) => Lines(stack, line.Label, line.Metric, $"l{number + 1}m"))]),
        },
    };

    /// <param name="prefix">Makes the ids of this line's series unlike those of the chart's other lines.</param>
    private static IEnumerable<JsonNode> Lines(EnvironmentStack stack, string label, Metric metric, string prefix)
    {
        var figure = Figures.Of(metric, stack.Names);
        if (figure.Pattern is null)
            return [Line(figure.Series[0], new JsonObject { ["label"] = label, ["stat"] = figure.Series[0].Statistic })];
        return
        [
            new JsonArray(new JsonObject { ["expression"] = figure.Expression(prefix), ["label"] = label, ["id"] = $"{prefix}figure" }),
            .. figure.Series.Select((series, index) => Line(series, new JsonObject
            {
                ["id"] = Figure.IdOf(prefix, index),
                ["stat"] = series.Statistic,
                ["visible"] = false,
            })),
        ];
    }

    private static JsonArray Line(MetricSeries series, JsonObject options) =>
        new([series.Identity.Namespace, series.Identity.Name, .. series.Identity.Dimensions.SelectMany(dimension => new JsonNode[] { dimension.Name, dimension.Value }), options]);
}
