using System.CommandLine;
using Acinaces.Infra.Deployment;

namespace Acinaces.Infra.Commands;

/// <summary><c>drift</c>: finds what was changed past the templates.</summary>
internal static class DriftCommand
{
    public static Command Create()
    {
        var options = new CommandOptions();
        var command = new Command("drift", "Compare what stands in AWS with the deployed templates; fails when they differ.") { options.Environment, options.Assembly };
        command.SetAction((arguments, cancellationToken) => ForeignProgram.Cdk.RunAsync(
            CdkArguments.Drift(options.AssemblyOf(arguments), options.EnvironmentOf(arguments).Name), cancellationToken));
        return command;
    }
}
