using System.Globalization;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>Under which namespace, name and dimensions CloudWatch keeps a figure.</summary>
public sealed record MetricIdentity(string Namespace, string Name, IReadOnlyList<(string Name, string Value)> Dimensions)
{
    /// <summary>The namespace of what we count ourselves.</summary>
    public static string NamespaceOf(EnvironmentSettings environment) => $"acinaces/{environment.Name}";

    public static MetricIdentity Of(Metric.OfResource metric, PhysicalNames names) => metric.Resource switch
    {
        Function function => new("AWS/Lambda", metric.Name, [("FunctionName", names.Of(function))]),
        Queue queue => new("AWS/SQS", metric.Name, [("QueueName", names.Of(queue))]),
        Table table => new("AWS/DynamoDB", metric.Name, [("TableName", names.Of(table))]),
        Workflow workflow => new("AWS/States", metric.Name, [("StateMachineArn", names.ArnOf(workflow))]),
        ApiDefinition api => new("AWS/ApiGateway", metric.Name, [("ApiName", names.Of(api))]),
        LogMetric counted => new(NamespaceOf(names.Target.Environment), counted.MetricName, []),
        _ => throw new InvalidOperationException($"CloudWatch keeps nothing of a {metric.Resource.Kind} that we know of."),
    };

    /// <summary>The table's own figure, then that of each index.</summary>
    public static IReadOnlyList<MetricIdentity> Of(Metric.OfTable metric, PhysicalNames names)
    {
        var table = ("TableName", names.Of(metric.Table));
        return
        [
            new MetricIdentity("AWS/DynamoDB", metric.Name, [table]),
            .. metric.Table.Indexes.Select(index => new MetricIdentity("AWS/DynamoDB", metric.Name, [table, ("GlobalSecondaryIndexName", index.Name)])),
        ];
    }

    /// <summary>ElastiCache calls the nodes of a group by its name and three digits, and the one node in each 0001.</summary>
    public static MetricIdentity Of(Metric.OfNode metric, PhysicalNames names) => new(
        "AWS/ElastiCache",
        metric.Name,
        [("CacheClusterId", string.Create(CultureInfo.InvariantCulture, $"{names.Of(metric.Cache)}-{metric.Node:000}")), ("CacheNodeId", "0001")]);
}
