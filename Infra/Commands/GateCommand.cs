using System.CommandLine;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates;

namespace Acinaces.Infra.Commands;

/// <summary><c>validate</c>: everything that can be known about templates without an account.</summary>
internal static class GateCommand
{
    public static Command Create()
    {
        var environment = SynthCommand.EnvironmentOption();
        var assembly = new Option<DirectoryInfo?>("--assembly") { Description = "A cloud assembly that `synth` wrote. Without it one is written now." };
        var command = new Command("validate", "Hold templates against the specification, the rules and cfn-lint.") { environment, assembly };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(environment), arguments.GetValue(assembly), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? environment, DirectoryInfo? assembly, CancellationToken cancellationToken)
    {
        var environments = SynthCommand.Environments(environment);
        if (assembly is not null) return await GateRun.JudgeAsync(CloudAssembly.Read(assembly.FullName), environments, Console.Out, cancellationToken);
        var folder = Directory.CreateTempSubdirectory("acinaces-validate-");
        try
        {
            return await GateRun.JudgeAsync(Synthesis.Write(Synthesis.CreateApp(folder.FullName), environments, AccountIds.Choose(asked: null)), environments, Console.Out, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
