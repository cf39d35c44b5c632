using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Amazon.CDK.AWS.CE;

namespace Acinaces.Infra.Projections;

/// <summary>The environment as Cost Explorer sees it: one category to filter by, and a watch for spending that is unlike the days before.</summary>
internal static class CostExplorerProjection
{
    /// <summary>An anomaly worth a message, as a part of the month's budget.</summary>
    private const decimal NoticeablePart = 0.02m;

    public static void AddCostCategory(this EnvironmentStack stack) => new CfnCostCategory(stack, "Category", new CfnCostCategoryProps
    {
        Name = stack.Names.Named("platform"),
        RuleVersion = "CostCategoryExpression.v1",
        DefaultValue = "other",
        Rules = new JsonArray(new JsonObject
        {
            ["Value"] = stack.Settings.Billing.CostCenter,
            ["Rule"] = new JsonObject
            {
                ["And"] = new JsonArray(
                    new JsonObject { ["Tags"] = Tag(ResourceTags.Project, ResourceTags.Of(stack.Settings)[ResourceTags.Project], exactly: true) },
                    new JsonObject { ["Tags"] = Tag(ResourceTags.Environment, stack.Settings.Name, exactly: true) }),
            },
        }).ToJsonString(),
    });

    public static void AddCostAnomalies(this EnvironmentStack stack, decimal monthlyUsd)
    {
        // A monitor by service would be the more obvious one, but an account can have a single one of those.
        var monitor = new CfnAnomalyMonitor(stack, "AnomalyMonitor", new CfnAnomalyMonitorProps
        {
            MonitorName = stack.Names.Named("anomalies"),
            MonitorType = "CUSTOM",
            MonitorSpecification = new JsonObject { ["Tags"] = Tag(ResourceTags.Environment, stack.Settings.Name, exactly: false) }.ToJsonString(),
        });
        new CfnAnomalySubscription(stack, "AnomalySubscription", new CfnAnomalySubscriptionProps
        {
            SubscriptionName = stack.Names.Named("anomalies"),
            Frequency = "IMMEDIATE",
            MonitorArnList = [monitor.AttrMonitorArn],
            Subscribers = new object[] { new CfnAnomalySubscription.SubscriberProperty { Type = "SNS", Address = GlobalAlertTopic.ArnOf(stack.Context) } },
            ThresholdExpression = new JsonObject
            {
                ["Dimensions"] = new JsonObject
                {
                    ["Key"] = "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
                    ["MatchOptions"] = new JsonArray("GREATER_THAN_OR_EQUAL"),
                    ["Values"] = new JsonArray(decimal.Round(monthlyUsd * NoticeablePart).ToString(CultureInfo.InvariantCulture)),
                },
            }.ToJsonString(),
        });
    }

    private static JsonObject Tag(string key, string value, bool exactly)
    {
        var tag = new JsonObject { ["Key"] = key, ["Values"] = new JsonArray(value) };
        if (exactly)
            tag["MatchOptions"] = new JsonArray("EQUALS");
        return tag;
    }
}
