using System.CommandLine;
using Acinaces.Infra.Deployment;

namespace Acinaces.Infra.Commands;

/// <summary><c>deploy</c>: brings an environment to what an assembly says.</summary>
internal static class DeployCommand
{
    public static Command Create()
    {
        var options = new CommandOptions();
        var stack = new Option<string?>("--stack") { Description = "One stack, for example Dns, and those it needs. All when absent." };
        var command = new Command("deploy", "Deploy an environment with the CDK's command line.") { options.Environment, options.Assembly, options.Confirm, stack };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var environment = options.EnvironmentOf(arguments);
            var confirmation = Confirmation.OfConsole;
            if (environment.DeletionProtection)
                confirmation.Require(environment, "deploy", arguments.GetValue(options.Confirm));
            var call = CdkArguments.Deploy(options.AssemblyOf(arguments), environment.Name, arguments.GetValue(stack), confirmation.IsPerson);
            return await ForeignProgram.Cdk.RunAsync(call, cancellationToken);
        });
        return command;
    }
}
