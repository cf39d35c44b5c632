using System.CommandLine;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Diff;

namespace Acinaces.Infra.Commands;

/// <summary><c>diff</c>: what a deployment would change, refused for production when it destroys or widens and nobody approved exactly that.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var against = new Option<DirectoryInfo>("--against") { Description = "Cloud assembly that is deployed now.", Required = true };
        var assembly = new Option<DirectoryInfo?>("--assembly") { Description = "Cloud assembly that would be deployed. Synthesized from the sources when absent." };
        var environment = SynthCommand.EnvironmentOption();
        var approve = new Option<string?>("--approve") { Description = "Hash of the change set that a person has read and approved." };
        var command = new Command("diff", "Show what a deployment would change, and refuse what destroys or widens in production.") { against, assembly, environment, approve };
        command.SetAction(arguments => Run(
            arguments.GetRequiredValue(against), arguments.GetValue(assembly), arguments.GetValue(environment), arguments.GetValue(approve)));
        return command;
    }

    private static int Run(DirectoryInfo against, DirectoryInfo? assembly, string? environment, string? approval)
    {
        var environments = SynthCommand.Environments(environment);
        var old = CloudAssembly.Read(against.FullName);
        // The same account as before: another one would make every ARN differ.
        using var atHand = new AssemblyAtHand(assembly, environments, old.Stacks.Select(stack => stack.Account).FirstOrDefault());
        return ChangeGate.Judge(old, atHand.Assembly, environment, approval, Console.Out);
    }
}
