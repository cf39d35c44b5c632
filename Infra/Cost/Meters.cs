using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Cost;

/// <summary>What resources cost by merely being there, whether anybody uses them or not.</summary>
internal static class Meters
{
    /// <summary>Hours of a month, as AWS's own calculator counts them.</summary>
    internal const decimal HoursPerMonth = 730;

    private const decimal SecondsPerHour = 3600;
    private const decimal MegabytesPerGigabyte = 1024;

    /// <summary>Price ids and quantities a month; nothing for what costs only when used.</summary>
    public static IEnumerable<(string PriceId, decimal Quantity)> Of(TemplateResource resource) => resource.Type switch
    {
        "AWS::ApiGateway::Stage" when resource.IsOn("CacheClusterEnabled") => [($"api-cache-hour:{resource.Text("CacheClusterSize")}", HoursPerMonth)],
        "AWS::CloudWatch::Alarm" => [("metric-alarm", AlarmMetrics(resource))],
        "AWS::CloudWatch::Dashboard" => [("dashboard", 1)],
        "AWS::DynamoDB::Table" when resource.Text("BillingMode") != "PAY_PER_REQUEST" => Capacity(resource),
        "AWS::EC2::EIP" => [("public-address-hour", HoursPerMonth)],
        "AWS::EC2::NatGateway" => [("nat-hour", HoursPerMonth)],
        "AWS::EC2::VPCEndpoint" when resource.Text("VpcEndpointType") == "Interface" => [("endpoint-hour", HoursPerMonth * ((resource["SubnetIds"] as JsonArray)?.Count ?? 1))],
        "AWS::ElastiCache::ReplicationGroup" => [($"cache-hour:{resource.Text("CacheNodeType")}", HoursPerMonth * Number(resource, "NumCacheClusters"))],
        "AWS::KMS::Key" or "AWS::KMS::ReplicaKey" => [("key", 1)],
        "AWS::Lambda::Alias" when resource["ProvisionedConcurrencyConfig"] is not null => [("lambda-ready", Ready(resource))],
        "AWS::Logs::MetricFilter" => [("custom-metric", (resource["MetricTransformations"] as JsonArray)?.Count ?? 1)],
        "AWS::Route53::HealthCheck" => [("health-check", 1)],
        "AWS::Route53::HostedZone" => [("hosted-zone", 1)],
        "AWS::SecretsManager::Secret" => [("secret", 1)],
        "AWS::WAFv2::WebACL" => [("web-acl", 1), ("web-acl-rule", (resource["Rules"] as JsonArray)?.Count ?? 0)],
        _ => [],
    };

    // An alarm over an expression pays for each metric in it.
    private static decimal AlarmMetrics(TemplateResource alarm) =>
        (alarm["Metrics"] as JsonArray)?.Count(metric => metric?["MetricStat"] is not null) is { } metrics and > 0 ? metrics : 1;

    // What is provisioned at first; scaling adds to it while there is load.
    private static (string, decimal)[] Capacity(TemplateResource table)
    {
        JsonNode?[] throughputs = [table["ProvisionedThroughput"], .. (table["GlobalSecondaryIndexes"] as JsonArray ?? []).Select(index => index?["ProvisionedThroughput"])];
        decimal Sum(string member) => throughputs.Sum(throughput => Parse(table, throughput?[member]));
        return [("dynamodb-read-hour", HoursPerMonth * Sum("ReadCapacityUnits")), ("dynamodb-write-hour", HoursPerMonth * Sum("WriteCapacityUnits"))];
    }

    private static decimal Ready(TemplateResource alias)
    {
        var function = alias.Stack.Assembly?.OfType("AWS::Lambda::Function").FirstOrDefault(function => function.Text("FunctionName") == alias.Text("FunctionName"));
        var gigabytes = (function is null ? 128 : Number(function, "MemorySize")) / MegabytesPerGigabyte;
        return Number(alias, "ProvisionedConcurrencyConfig", "ProvisionedConcurrentExecutions") * gigabytes * HoursPerMonth * SecondsPerHour;
    }

    private static decimal Number(TemplateResource resource, params ReadOnlySpan<string> path) => Parse(resource, resource[path]);

    private static decimal Parse(TemplateResource resource, JsonNode? value) =>
        value is not null && decimal.TryParse(resource.Stack.Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
