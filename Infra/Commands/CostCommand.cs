using System.CommandLine;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Cost;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Commands;

/// <summary><c>cost</c>: what a month of an environment costs, and what an order does.</summary>
internal static class CostCommand
{
    public static Command Create()
    {
        var environment = SynthCommand.EnvironmentOption();
        var usage = new Option<FileInfo?>("--usage") { Description = "JSON file of what is used in a month. The committed expectation in Infra/Cost/Usage when absent." };
        var assembly = SynthCommand.AssemblyOption();
        var command = new Command("cost", "Estimate a month's bill per stack and per order.") { environment, usage, assembly };
        command.SetAction(arguments => Run(arguments.GetValue(environment), arguments.GetValue(usage), arguments.GetValue(assembly)));
        return command;
    }

    private static int Run(string? environment, FileInfo? usage, DirectoryInfo? assembly)
    {
        var environments = SynthCommand.Environments(environment);
        using var atHand = new AssemblyAtHand(assembly, environments);
        return Print(environments, usage, atHand.Assembly);
    }

    private static int Print(IReadOnlyList<EnvironmentSettings> environments, FileInfo? usage, CloudAssembly assembly)
    {
        try
        {
            foreach (var environment in environments)
            {
                var expected = usage is null ? MonthlyUsage.Expected(environment.Name) : MonthlyUsage.ReadFile(usage.FullName);
                CostReport.Write(environment.Name, CostEstimate.Of(assembly.Of(environment.Name), expected, PriceTable.Current), PriceTable.Current, environment.MonthlyBudgetUsd, Console.Out);
            }

            return 0;
        }
        catch (InvalidCostInputException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return 1;
        }
    }
}
