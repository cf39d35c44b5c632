using System.CommandLine;
using Acinaces.Infra.Gates;
using Acinaces.Infra.Packaging;

namespace Acinaces.Infra.Commands;

/// <summary><c>validate</c>: everything that can be known about templates without an account.</summary>
internal static class GateCommand
{
    public static Command Create()
    {
        var environment = SynthCommand.EnvironmentOption();
        var assembly = SynthCommand.AssemblyOption();
        var command = new Command("validate", "Hold templates against the specification, the rules and cfn-lint.") { environment, assembly };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(environment), arguments.GetValue(assembly), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? environment, DirectoryInfo? assembly, CancellationToken cancellationToken)
    {
        var environments = SynthCommand.Environments(environment);
        using var atHand = new AssemblyAtHand(assembly, environments);
        return await new GateRun(SourceTree.Find(), TimeProvider.System).JudgeAsync(atHand.Assembly, environments, Console.Out, cancellationToken);
    }
}
