using System.CommandLine;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Deployment;
using Acinaces.Topology.Derivation;

namespace Acinaces.Infra.Commands;

/// <summary><c>rollback</c>: gets stacks out of a failed update, or fetches an earlier revision so that it can be deployed again.</summary>
internal static class RollbackCommand
{
    public static Command Create()
    {
        var options = new CommandOptions();
        var to = new Option<string?>("--to") { Description = "A revision that was deployed before. Without it, stacks that failed half-way return to their last good state." };
        var approve = new Option<string?>("--approve") { Description = "Hash of the change set that leads back, where it destroys, replaces or widens something." };
        var command = new Command("rollback", "Return an environment to an earlier state.") { options.Environment, options.Assembly, options.Confirm, to, approve };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var environment = options.EnvironmentOf(arguments);
            var confirmation = Confirmation.OfConsole;
            if (environment.DeletionProtection)
                confirmation.Require(environment, "roll back", arguments.GetValue(options.Confirm));
            var folder = options.AssemblyOf(arguments);
            if (arguments.GetValue(to) is not { } revision)
                return await ForeignProgram.Cdk.RunAsync(CdkArguments.Rollback(folder, environment.Name), cancellationToken);
            var names = new PhysicalNames(new DeploymentTarget(environment, CloudAssembly.Read(folder).Stacks[0].Account, environment.Region));
            var earlier = Path.GetFullPath(Path.Combine("artifacts", "cdk.out", revision));
            (await ForeignProgram.Aws.ReadAsync(AssemblyArchive.Fetch(names, earlier, revision), string.Empty, cancellationToken)).Require($"Fetching revision {revision}");
            if (!File.Exists(Path.Combine(earlier, "manifest.json")))
                throw new RefusedException($"Nothing is kept of revision {revision}. It was never deployed to {environment.Name} with success.");
            if (environment.DeletionProtection)
                await DeployCommand.RequireApprovalAsync(environment, earlier, arguments.GetValue(approve), cancellationToken);
            return await ForeignProgram.Cdk.RunAsync(CdkArguments.Deploy(earlier, environment.Name, stack: null, confirmation.IsPerson), cancellationToken);
        });
        return command;
    }
}
