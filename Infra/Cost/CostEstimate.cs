using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Cost;

/// <summary>What a month will cost.</summary>
public sealed class CostEstimate
{
    private CostEstimate(IReadOnlyList<CostLine> standing, IReadOnlyList<CostLine> used, IReadOnlyList<CostLine> ofOrders, decimal orders) =>
        (Standing, Used, OfOrders, Orders) = (standing, used, ofOrders, orders);

    /// <summary>What is paid for being there.</summary>
    public IReadOnlyList<CostLine> Standing { get; }

    /// <summary>What is paid for use that does not follow the number of orders.</summary>
    public IReadOnlyList<CostLine> Used { get; }

    /// <summary>What all orders of the month cost.</summary>
    public IReadOnlyList<CostLine> OfOrders { get; }

    public decimal Orders { get; }

    public IEnumerable<CostLine> Lines => [.. Standing, .. Used, .. OfOrders];

    /// <summary>US dollars a month.</summary>
    public decimal Total => Lines.Sum(line => line.Usd);

    /// <summary>What one more order costs. Absent when no orders are expected.</summary>
    public decimal? NextOrder => Orders == 0 ? null : OfOrders.Sum(line => line.Usd) / Orders;

    /// <summary>The whole month's cost, divided by its orders. Absent when no orders are expected.</summary>
    public decimal? EachOrder => Orders == 0 ? null : Total / Orders;

    /// <summary>The estimate for the stacks of one environment.</summary>
    /// <exception cref="InvalidCostInputException">The usage names a price or a stack that does not exist.</exception>
    public static CostEstimate Of(CloudAssembly assembly, MonthlyUsage usage, PriceTable prices) => new(
        [
            .. from resource in assembly.Resources
               from meter in Meters.Of(resource)
               group meter by (Stack: resource.Stack.Name, resource.Type, meter.PriceId) into same
               select new CostLine(same.Key.Stack, prices[same.Key.PriceId], same.Sum(meter => meter.Quantity), $"{same.Count()} x {same.Key.Type}"),
        ],
        [.. usage.PerMonth.Select(line => Line(assembly, line, line.Quantity, prices))],
        [.. usage.PerOrder.Select(line => Line(assembly, line, line.Quantity * usage.OrdersPerMonth, prices))],
        usage.OrdersPerMonth);

    private static CostLine Line(CloudAssembly assembly, UsageLine line, decimal quantity, PriceTable prices)
    {
        var stack = assembly.Stacks.FirstOrDefault(stack => WithoutEnvironment(stack.Name) == line.Stack)?.Name
            ?? throw new InvalidCostInputException($"The usage of '{line.PriceId}' is counted with a stack '{line.Stack}' that does not exist. There are: {string.Join(", ", assembly.Stacks.Select(stack => stack.Name))}.");
        return new CostLine(stack, prices[line.PriceId], quantity, line.Assumption);
    }

    // acinaces-production-global-alerts: global-alerts
    private static string WithoutEnvironment(string stack) => stack.Split('-', 3)[^1];
}
