using System.CommandLine;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Deployment;
using Acinaces.Infra.Diff;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Commands;

/// <summary><c>deploy</c>: brings an environment to what an assembly says.</summary>
internal static class DeployCommand
{
    public static Command Create()
    {
        var options = new CommandOptions();
        var stack = new Option<string?>("--stack") { Description = "One stack, for example Dns, and those it needs. All when absent." };
        var approve = new Option<string?>("--approve") { Description = "Hash of the change set, as `diff` prints it, where it destroys, replaces or widens something." };
        var command = new Command("deploy", "Deploy an environment with the CDK's command line.") { options.Environment, options.Assembly, options.Confirm, approve, stack };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var environment = options.EnvironmentOf(arguments);
            var confirmation = Confirmation.OfConsole;
            if (environment.DeletionProtection)
                confirmation.Require(environment, "deploy", arguments.GetValue(options.Confirm));
            var folder = options.AssemblyOf(arguments);
            if (environment.DeletionProtection)
                await RequireApprovalAsync(environment, folder, arguments.GetValue(approve), cancellationToken);
            var call = CdkArguments.Deploy(folder, environment.Name, arguments.GetValue(stack), confirmation.IsPerson);
            return await ForeignProgram.Cdk.RunAsync(call, cancellationToken);
        });
        return command;
    }

    /// <summary>Compares with what stands in AWS at this moment, not with what somebody compared with before.</summary>
    internal static async Task RequireApprovalAsync(EnvironmentSettings environment, string folder, string? approval, CancellationToken cancellationToken)
    {
        var assembly = CloudAssembly.Read(folder);
        var deployed = await DeployedTemplates.FetchAsync(assembly, cancellationToken);
        if (ChangeGate.Judge(deployed, assembly, environment.Name, approval, Console.Out) != 0)
            throw new RefusedException("Nothing was deployed.");
    }
}
