using System.CommandLine;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Deployment;
using Acinaces.Topology.Derivation;

namespace Acinaces.Infra.Commands;

/// <summary><c>record</c>: writes a deployment into its log and keeps the assembly it was made from.</summary>
internal static class RecordCommand
{
    private const string Success = "success";

    public static Command Create()
    {
        var options = new CommandOptions();
        var revision = new Option<string>("--revision") { Description = "The commit that was deployed.", Required = true };
        var outcome = new Option<string>("--outcome") { Description = $"How it ended; the assembly of a {Success} is kept.", Required = true };
        var command = new Command("record", "Write a deployment into the deployment log.") { options.Environment, options.Assembly, revision, outcome };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var record = new DeploymentRecord(
                options.EnvironmentOf(arguments), arguments.GetRequiredValue(revision), arguments.GetRequiredValue(outcome), TimeProvider.System.GetUtcNow());
            foreach (var call in new[] { record.CreateStream, record.PutLine })
                (await ForeignProgram.Aws.ReadAsync(call, string.Empty, cancellationToken)).Require("Writing the deployment log");
            return record.Outcome == Success ? await KeepAsync(record, options.AssemblyOf(arguments), cancellationToken) : 0;
        });
        return command;
    }

    private static Task<int> KeepAsync(DeploymentRecord record, string folder, CancellationToken cancellationToken)
    {
        var account = CloudAssembly.Read(folder).Stacks[0].Account;
        var names = new PhysicalNames(new DeploymentTarget(record.Environment, account, record.Environment.Region));
        return ForeignProgram.Aws.RunAsync(AssemblyArchive.Store(names, folder, record.Revision), cancellationToken);
    }
}
