using System.CommandLine;
using Acinaces.Infra.Assemblies;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Commands;

/// <summary>The options that commands about one deployed environment share.</summary>
internal sealed class CommandOptions
{
    public Option<string> Environment { get; } = new("--environment", "-e")
    {
        Description = $"One of {string.Join(", ", DeploymentEnvironments.InCloud.Select(known => known.Name))}.",
        Required = true,
    };

    public Option<DirectoryInfo?> Assembly { get; } = SynthCommand.AssemblyOption();

    public Option<string?> Confirm { get; } = new("--confirm") { Description = "The environment's name, where nobody can be asked for it." };

    /// <exception cref="SynthesisException">There is no such environment in AWS.</exception>
    public EnvironmentSettings EnvironmentOf(ParseResult arguments) => SynthCommand.Environments(arguments.GetRequiredValue(Environment))[0];

    /// <summary>The folder of the assembly asked for, written first where none was named.</summary>
    public string AssemblyOf(ParseResult arguments)
    {
        if (arguments.GetValue(Assembly) is { } given)
            return given.FullName;
        var environment = EnvironmentOf(arguments);
        var folder = Path.GetFullPath(Path.Combine("artifacts", "cdk.out", environment.Name));
        Console.WriteLine($"Writing the templates of {environment.Name} to {folder}");
        Synthesis.Write(Synthesis.CreateApp(folder), [environment], AccountIds.Choose(asked: null));
        return folder;
    }
}
