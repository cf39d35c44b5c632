using System.CommandLine;
using Acinaces.Infra.Deployment;

namespace Acinaces.Infra.Commands;

/// <summary><c>destroy</c>: removes an environment.</summary>
internal static class DestroyCommand
{
    public static Command Create()
    {
        var options = new CommandOptions();
        var command = new Command("destroy", "Remove all stacks of an environment.") { options.Environment, options.Assembly, options.Confirm };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var environment = options.EnvironmentOf(arguments);
            if (environment.DeletionProtection)
            {
                throw new RefusedException(
                    $"The stacks of {environment.Name} are protected against deletion. docs/deployment.md says how that is lifted, on purpose by hand.");
            }
            Confirmation.OfConsole.Require(environment, "destroy", arguments.GetValue(options.Confirm));
            return await ForeignProgram.Cdk.RunAsync(CdkArguments.Destroy(options.AssemblyOf(arguments), environment.Name), cancellationToken);
        });
        return command;
    }
}
