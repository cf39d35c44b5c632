using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Amazon.CDK.AWS.Budgets;

namespace Acinaces.Infra.Projections;

/// <summary>Budgets of one environment, told apart from others in the account by the Environment tag.</summary>
internal static class BudgetProjection
{
    /// <summary>Percent of the budget at which somebody is told.</summary>
    private static readonly int[] _thresholds = [50, 80, 100];

    /// <summary>The percentage of covered usage under which buying a plan is worth a look.</summary>
    private const int LeastSavingsPlansCoverage = 70;

    public static void AddMonthlyBudget(this EnvironmentStack stack, decimal limit) => AddCostBudget(stack, "monthly", limit, []);

    public static void AddServiceBudget(this EnvironmentStack stack, string service, decimal limit) =>
        AddCostBudget(stack, service.ToLowerInvariant().Replace(' ', '-'), limit, new Dictionary<string, object> { ["Service"] = new[] { service } });

    /// <summary>CloudFormation cannot ask for Savings Plans recommendations. Coverage that falls says when it is time to read them.</summary>
    public static void AddSavingsPlansBudget(this EnvironmentStack stack) => new CfnBudget(stack, "SavingsPlansCoverage", new CfnBudgetProps
    {
        Budget = new CfnBudget.BudgetDataProperty
        {
            BudgetName = stack.Names.Named("savings-plans-coverage"),
            BudgetType = "SAVINGS_PLANS_COVERAGE",
            TimeUnit = "MONTHLY",
            // The only limit AWS takes for coverage; the notification carries the threshold.
            BudgetLimit = new CfnBudget.SpendProperty { Amount = 100, Unit = "PERCENTAGE" },
        },
        NotificationsWithSubscribers = new object[] { Notification(stack, "ACTUAL", "LESS_THAN", LeastSavingsPlansCoverage) },
    });

    private static void AddCostBudget(EnvironmentStack stack, string name, decimal limit, Dictionary<string, object> filters)
    {
        // "user:" marks tags of ours among those that AWS sets.
        filters["TagKeyValue"] = new[] { $"user:{ResourceTags.Environment}${stack.Settings.Name}" };
        new CfnBudget(stack, $"{EnvironmentStack.PascalCase(name)}Budget", new CfnBudgetProps
        {
            Budget = new CfnBudget.BudgetDataProperty
            {
                BudgetName = stack.Names.Named(name),
                BudgetType = "COST",
                TimeUnit = "MONTHLY",
                BudgetLimit = new CfnBudget.SpendProperty { Amount = (double)limit, Unit = "USD" },
                CostFilters = filters,
            },
            NotificationsWithSubscribers = (object[])
            [
                .. _thresholds.Select(percent => Notification(stack, "ACTUAL", "GREATER_THAN", percent)),
                Notification(stack, "FORECASTED", "GREATER_THAN", 100),
            ],
        });
    }

    private static CfnBudget.NotificationWithSubscribersProperty Notification(EnvironmentStack stack, string type, string comparison, int percent) => new()
    {
        Notification = new CfnBudget.NotificationProperty
        {
            NotificationType = type,
            ComparisonOperator = comparison,
            Threshold = percent,
            ThresholdType = "PERCENTAGE",
        },
        Subscribers = new object[] { new CfnBudget.SubscriberProperty { SubscriptionType = "SNS", Address = GlobalAlertTopic.ArnOf(stack.Context) } },
    };
}
