using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Testing;
using Acinaces.Topology;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class MonitoringStackTests(SynthesizedTemplates templates)
{
    private static readonly string[] MustNotFail = ["kill-switch", "circuit-breakers"];

    public static TheoryData<string> Environments => ["test", "production"];

    [Theory]
    [InlineData("test", 10)]
    [InlineData("production", 5)]
    [Requirement("INF-14.2")]
    [Requirement("INF-20.5")]
    public void Every_function_has_an_alarm_for_failing_calls(string environment, double percent)
    {
        var functions = Topology(environment).Functions;
        Assert.True(functions.Count >= 34);
        foreach (var function in functions)
        {
            var alarm = Alarm(environment, $"{function.Name}-errors");
            if (MustNotFail.Contains(function.Name))
            {
                Assert.Equal("AWS/Lambda Errors Sum 60 0", Simple(alarm));
                Assert.Equal($"acinaces-{environment}-{function.Name}", alarm.Text("Dimensions", "0", "Value"));
                continue;
            }
            Assert.Equal(percent, alarm["Threshold"]!.GetValue<double>());
            Assert.Equal("IF(m2 > 0, 100 * m1 / m2, 0)", alarm.Text("Metrics", "0", "Expression"));
            Assert.Equal(["Errors", "Invocations"], Series(alarm).Select(series => series["Metric"]!["MetricName"]!.GetValue<string>()));
            Assert.All(Series(alarm), series => Assert.Equal(
                $"acinaces-{environment}-{function.Name}", series["Metric"]!["Dimensions"]![0]!["Value"]!.GetValue<string>()));
            Assert.Equal("2", alarm.Text("EvaluationPeriods"));
        }
    }

    [Theory]
    [InlineData("test", 5)]
    [InlineData("production", 1)]
    [Requirement("INF-14.3")]
    [Requirement("INF-20.5")]
    public void The_share_of_server_errors_of_the_api_is_watched(string environment, double percent)
    {
        var alarm = Alarm(environment, "api-server-errors");
        Assert.Equal(percent, alarm["Threshold"]!.GetValue<double>());
        Assert.Equal(["5XXError", "Count"], Series(alarm).Select(series => series["Metric"]!["MetricName"]!.GetValue<string>()));
        var api = Assert.Single(templates.Stack(environment, "api").OfType("AWS::ApiGateway::RestApi"));
        Assert.All(Series(alarm), series => Assert.Equal(api.Text("Name"), series["Metric"]!["Dimensions"]![0]!["Value"]!.GetValue<string>()));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-14.4")]
    public void Every_table_and_each_of_its_indexes_is_watched_for_throttled_reads_and_writes(string environment)
    {
        var tables = templates.Assembly.Of(environment).OfType("AWS::DynamoDB::Table").ToArray();
        Assert.True(tables.Length >= 32);
        foreach (var table in tables)
        {
            var name = table.Text("TableName")!;
            var indexes = (table["GlobalSecondaryIndexes"] as JsonArray ?? []).Select(index => index!["IndexName"]!.GetValue<string>()).Order().ToArray();
            foreach (var metric in new[] { "ReadThrottleEvents", "WriteThrottleEvents" })
            {
                var watched = Alarms(environment).SelectMany(Watched).Where(series => series.Metric == metric && series.Dimensions.GetValueOrDefault("TableName") == name).ToArray();
                Assert.Single(watched, series => series.Dimensions.Count == 1);
                Assert.Equal(indexes, watched.Select(series => series.Dimensions.GetValueOrDefault("GlobalSecondaryIndexName")).OfType<string>().Order());
            }
        }
    }

    [Theory]
    [InlineData("test", 1, 90)]
    [InlineData("production", 2, 80)]
    [Requirement("INF-14.5")]
    [Requirement("INF-20.5")]
    public void The_memory_of_every_cache_node_is_watched_and_silence_counts_as_trouble(string environment, int nodes, double percent)
    {
        var group = Assert.Single(templates.Stack(environment, "cache").OfType("AWS::ElastiCache::ReplicationGroup")).Text("ReplicationGroupId");
        var alarms = Alarms(environment).Where(alarm => alarm.Text("MetricName") == "DatabaseMemoryUsagePercentage").ToArray();
        Assert.Equal(
            Enumerable.Range(1, nodes).Select(node => $"{group}-{node:000}"),
            alarms.Select(alarm => Watched(alarm).Single().Dimensions["CacheClusterId"]).Order());
        Assert.All(alarms, alarm =>
        {
            Assert.Equal(percent, alarm["Threshold"]!.GetValue<double>());
            Assert.Equal("breaching", alarm.Text("TreatMissingData"));
        });
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-14.1")]
    public void There_is_a_dashboard_each_for_the_api_functions_tables_and_trading(string environment)
    {
        var dashboards = templates.Stack(environment, "monitoring").OfType("AWS::CloudWatch::Dashboard")
            .ToDictionary(dashboard => dashboard.Text("DashboardName")!, dashboard => JsonNode.Parse(dashboard.Text("DashboardBody")!)!["widgets"]!.AsArray());
        Assert.Equal(new[] { "api", "functions", "tables", "trading" }.Select(name => $"acinaces-{environment}-{name}"), dashboards.Keys.Order());
        Assert.All(dashboards.Values, Assert.NotEmpty);
        Assert.All(dashboards.Values.SelectMany(widgets => widgets), widget => Assert.Equal("eu-central-1", widget!["properties"]!["region"]!.GetValue<string>()));
        // Every function and table is drawn somewhere; the text of a chart names it as CloudWatch does.
        var topology = Topology(environment);
        var functions = dashboards[$"acinaces-{environment}-functions"].ToJsonString();
        Assert.All(topology.Functions, function => Assert.Contains($"\"acinaces-{environment}-{function.Name}\"", functions, StringComparison.Ordinal));
        var tables = dashboards[$"acinaces-{environment}-tables"].ToJsonString();
        Assert.All(topology.Tables, table => Assert.Contains($"\"acinaces-{environment}-{table.Name}\"", tables, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Environments))]
    public void No_two_charts_lie_on_each_other(string environment)
    {
        foreach (var dashboard in templates.Stack(environment, "monitoring").OfType("AWS::CloudWatch::Dashboard"))
        {
            var places = JsonNode.Parse(dashboard.Text("DashboardBody")!)!["widgets"]!.AsArray().Select(widget => (widget!["x"]!.GetValue<int>(), widget["y"]!.GetValue<int>())).ToArray();
            Assert.Equal(places.Length, places.Distinct().Count());
            Assert.All(places, place => Assert.True(place.Item1 is 0 or 8 or 16));
        }
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-14.7")]
    public void Log_lines_are_counted_by_their_event_id_in_the_log_group_of_the_function_that_writes_them(string environment)
    {
        var groups = templates.Assembly.Of(environment).OfType("AWS::Logs::LogGroup").Select(group => group.Text("LogGroupName")!).ToHashSet();
        var filters = templates.Stack(environment, "monitoring").OfType("AWS::Logs::MetricFilter").ToArray();
        Assert.All(filters, filter =>
        {
            Assert.Contains(filter.Text("LogGroupName")!, groups);
            Assert.Equal($"acinaces/{environment}", filter.Text("MetricTransformations", "0", "MetricNamespace"));
            Assert.Matches("""^\{ \(\$\.eventId = \d+( && \$\.\w+ = "\w+")?\)( \|\| \(\$\.eventId = \d+( && \$\.\w+ = "\w+")?\))* \}$""", filter.Text("FilterPattern")!);
        });
        var trades = Assert.Single(filters, filter => filter.Text("MetricTransformations", "0", "MetricName") == "TradeExecutions");
        Assert.Equal("""{ ($.eventId = 300 && $.status = "FILLED") }""", trades.Text("FilterPattern"));
        Assert.Equal($"/aws/lambda/acinaces-{environment}-exchange-orders", trades.Text("LogGroupName"));
        Assert.Equal(11, filters.Select(filter => filter.Text("MetricTransformations", "0", "MetricName")).Distinct().Count());
        // The alarm about halts watches exactly what is counted.
        var halts = Watched(Alarm(environment, "kill-switch-activated")).Single();
        Assert.Contains(filters, filter => filter.Text("MetricTransformations", "0", "MetricName") == halts.Metric);
    }

    [Fact]
    [Requirement("INF-20.5")]
    public void Production_is_never_told_later_than_test()
    {
        var production = Alarms("production").ToDictionary(alarm => alarm.Text("AlarmName")!.Replace("production", "test", StringComparison.Ordinal), Threshold);
        var stricter = 0;
        foreach (var alarm in Alarms("test"))
        {
            Assert.True(production.TryGetValue(alarm.Text("AlarmName")!, out var threshold), $"Production lacks {alarm}");
            Assert.True(threshold <= Threshold(alarm), $"{alarm} goes off at {Threshold(alarm)} in test and at {threshold} in production");
            stricter += threshold < Threshold(alarm) ? 1 : 0;
        }
        Assert.True(stricter > 50, $"Only {stricter} alarms differ");
    }

    [Fact]
    public void Every_alarm_names_a_runbook_that_exists()
    {
        foreach (var alarm in templates.Assembly.OfType("AWS::CloudWatch::Alarm"))
        {
            var description = alarm.Text("AlarmDescription") ?? string.Empty;
            var runbook = description[(description.LastIndexOf(' ') + 1)..];
            Assert.StartsWith("docs/runbooks/", runbook, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(RepositoryRoot.Path, runbook)), $"{alarm} names {runbook}, which is not there");
        }
    }

    private static TopologyModel Topology(string environment) => SystemTopology.In(DeploymentEnvironments.Named(environment));

    private IEnumerable<TemplateResource> Alarms(string environment) => templates.Stack(environment, "monitoring").OfType("AWS::CloudWatch::Alarm");

    private TemplateResource Alarm(string environment, string name) => Assert.Single(Alarms(environment), alarm => alarm.Text("AlarmName") == $"acinaces-{environment}-{name}");

    private static double Threshold(TemplateResource alarm) => alarm["Threshold"]!.GetValue<double>();

    private static string Simple(TemplateResource alarm) =>
        $"{alarm.Text("Namespace")} {alarm.Text("MetricName")} {alarm.Text("Statistic")} {alarm.Text("Period")} {alarm.Text("Threshold")}";

    private static IEnumerable<JsonNode> Series(TemplateResource alarm) =>
        (alarm["Metrics"] as JsonArray ?? []).Where(query => query!["MetricStat"] is not null).Select(query => query!["MetricStat"]!);

    private static IEnumerable<(string Metric, Dictionary<string, string> Dimensions)> Watched(TemplateResource alarm) =>
        alarm["MetricName"] is { } name
            ? [(name.GetValue<string>(), Dimensions(alarm["Dimensions"]))]
            : Series(alarm).Select(series => (series["Metric"]!["MetricName"]!.GetValue<string>(), Dimensions(series["Metric"]!["Dimensions"])));

    private static Dictionary<string, string> Dimensions(JsonNode? dimensions) =>
        (dimensions as JsonArray ?? []).ToDictionary(dimension => dimension!["Name"]!.GetValue<string>(), dimension => dimension!["Value"]!.GetValue<string>());
}
