using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>What may be spent, and who hears of it when more is.</summary>
public sealed class CostStack : EnvironmentStack
{
    public CostStack(Construct scope, StackContext context, decimal monthlyUsd)
        : base(scope, context, "Cost", "Budgets and cost anomalies", GlobalRegion.Name)
    {
        this.AddMonthlyBudget(monthlyUsd);
        foreach (var (service, limit) in Settings.ServiceBudgetsUsd)
            this.AddServiceBudget(service, limit);
        if (Settings.ServiceBudgetsUsd.Count > 0)
            this.AddSavingsPlansBudget();
        this.AddCostCategory();
        this.AddCostAnomalies(monthlyUsd);
    }
}
