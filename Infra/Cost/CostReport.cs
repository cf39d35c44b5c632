using System.Globalization;

namespace Acinaces.Infra.Cost;

/// <summary>Prints an estimate, as Markdown.</summary>
internal static class CostReport
{
    public static void Write(string environment, CostEstimate estimate, PriceTable prices, decimal? budgetUsd, TextWriter output)
    {
        output.WriteLine($"## A month of {environment}: {Dollars(estimate.Total)}{(budgetUsd is { } budget ? $" of a budget of {Dollars(budget)}" : "")}");
        output.WriteLine();
        output.WriteLine("| stack | standing | use | orders | sum |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var stack in estimate.Lines.GroupBy(line => line.Stack).OrderByDescending(stack => stack.Sum(line => line.Usd)))
        {
            output.WriteLine($"| {stack.Key} | {Sum(estimate.Standing, stack.Key)} | {Sum(estimate.Used, stack.Key)} | {Sum(estimate.OfOrders, stack.Key)} | {Dollars(stack.Sum(line => line.Usd))} |");
        }

        output.WriteLine();
        if (estimate.NextOrder is { } next && estimate.EachOrder is { } each)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{estimate.Orders:#,0} orders: one more costs {next:0.0000000} USD; with everything else shared among them, each costs {each:0.0000} USD."));
        output.WriteLine();
        output.WriteLine("| what | why | quantity | price | USD |");
        output.WriteLine("| --- | --- | ---: | ---: | ---: |");
        foreach (var line in estimate.Lines.OrderByDescending(line => line.Usd))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {line.Price.Id}, {line.Stack} | {line.Why} | {line.Quantity:#,0.######} {line.Price.Unit} | {line.Price.Usd:0.##########}{(line.Price.IsUncertain ? " (uncertain)" : "")} | {line.Usd:#,0.00} |"));
        }

        output.WriteLine();
        output.WriteLine($"Prices of {prices.Region}, {prices.Date}: {prices.Source}. Stacks in other regions are counted with the same prices.");
        var uncertain = estimate.Lines.Where(line => line.Price.IsUncertain).Sum(line => line.Usd);
        output.WriteLine($"{Dollars(uncertain)} of the sum rest on uncertain prices. Provisioned tables are counted with the capacity they start with. Tax, support, data transfer to the internet besides the above, and free tiers are left out.");
    }

    private static string Sum(IEnumerable<CostLine> lines, string stack) => Dollars(lines.Where(line => line.Stack == stack).Sum(line => line.Usd));

    private static string Dollars(decimal usd) => usd.ToString("#,0.00", CultureInfo.InvariantCulture) + " USD";
}
