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
        // A plan pays for usage around the clock; an environment that rests has too little of it.
        if (Settings.OffHours is null)
            this.AddSavingsPlansBudget();
        this.AddCostCategory();
        this.AddCostAnomalies(monthlyUsd);
    }
}
