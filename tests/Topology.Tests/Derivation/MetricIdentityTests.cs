using Acinaces.Topology.Alarms;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;
using Acinaces.Topology.Workflows;

namespace Acinaces.Topology.Tests.Derivation;

public sealed class MetricIdentityTests
{
    private static readonly PhysicalNames _names = new(new DeploymentTarget(DeploymentEnvironments.Test, "000000000000", "eu-central-1"));

    [Fact]
    public void Each_kind_of_resource_has_AWSs_namespace_and_dimension()
    {
        Assert.Equal("AWS/Lambda Errors FunctionName=acinaces-test-kill-switch", Text(RiskControlFunctions.KillSwitch, "Errors"));
        Assert.Equal("AWS/SQS Age QueueName=acinaces-test-backfills", Text(Queues.Backfills, "Age"));
        Assert.Equal("AWS/DynamoDB Reads TableName=acinaces-test-orders", Text(Tables.Orders, "Reads"));
        Assert.Equal(
            "AWS/States ExecutionsFailed StateMachineArn=arn:aws:states:eu-central-1:000000000000:stateMachine:acinaces-test-audit-package",
            Text(StateMachines.AuditPackage, "ExecutionsFailed"));
        Assert.Equal("AWS/ApiGateway 5XXError ApiName=acinaces-test-api", Text(Api.In(DeploymentEnvironments.Test), "5XXError"));
        Assert.Equal("acinaces/test TradeExecutions ", Text(LogMetrics.TradeExecutions, "TradeExecutions"));
    }

    [Fact]
    public void Nodes_of_the_cache_are_numbered() => Assert.Equal(
        "AWS/ElastiCache EngineCPUUtilization CacheClusterId=acinaces-test-cache-002 CacheNodeId=0001",
        Text(MetricIdentity.Of(new Metric.OfNode(Caches.Main, 2, "EngineCPUUtilization"), _names)));

    [Fact]
    public void A_table_is_counted_with_its_indexes() => Assert.Equal(
        [
            "AWS/DynamoDB ReadThrottleEvents TableName=acinaces-test-news-events",
            "AWS/DynamoDB ReadThrottleEvents TableName=acinaces-test-news-events GlobalSecondaryIndexName=contentHash-index",
            "AWS/DynamoDB ReadThrottleEvents TableName=acinaces-test-news-events GlobalSecondaryIndexName=source-publishedAt-index",
        ],
        MetricIdentity.Of(new Metric.OfTable(Tables.NewsEvents, "ReadThrottleEvents"), _names).Select(Text));

    [Fact]
    public void What_nobody_measures_is_refused() => Assert.Throws<InvalidOperationException>(() => Text(Keys.Tables, "Uses"));

    [Theory]
    [InlineData("kill-switch-activations", "{ ($.eventId = 400) }")]
    [InlineData("trade-executions", "{ ($.eventId = 300 && $.status = \"FILLED\") }")]
    [InlineData("drawdown-alerts", "{ ($.eventId = 411 && $.eventType = \"DRAWDOWN_WARNING\") || ($.eventId = 411 && $.eventType = \"DRAWDOWN_BREACH\") }")]
    public void Log_lines_are_found_by_their_fields(string name, string pattern) => Assert.Equal(pattern, LogFilter.Of(LogMetrics.All.Single(metric => metric.Name == name)));

    private static string Text(Resource resource, string metric) => Text(MetricIdentity.Of(new Metric.OfResource(resource, metric, Statistic.Sum), _names));

    private static string Text(MetricIdentity identity) =>
        $"{identity.Namespace} {identity.Name} {string.Join(' ', identity.Dimensions.Select(dimension => $"{dimension.Name}={dimension.Value}"))}";
}
