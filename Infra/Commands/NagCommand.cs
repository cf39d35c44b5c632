using System.CommandLine;
using Acinaces.Infra.Deployment;
using Acinaces.Infra.Gates.Nag;
using Acinaces.Infra.Packaging;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Commands;

/// <summary><c>nag</c>: what cdk-nag's rule packs say of templates, and why what they say stands.</summary>
internal static class NagCommand
{
    public static Command Create()
    {
        var environment = SynthCommand.EnvironmentOption();
        var assembly = SynthCommand.AssemblyOption();
        var command = new Command("nag", "Report what cdk-nag's rule packs find; fails when an error has no written reason.") { environment, assembly };
        command.SetAction((arguments, cancellationToken) => RunAsync(SynthCommand.Environments(arguments.GetValue(environment)), arguments.GetValue(assembly), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<EnvironmentSettings> environments, DirectoryInfo? assembly, CancellationToken cancellationToken)
    {
        using var atHand = new AssemblyAtHand(assembly, environments);
        var outcome = await CdkNag.CheckAsync(atHand.Assembly, SourceTree.Find(), cancellationToken);
        return outcome.SkippedBecause is null ? NagReport.Write(outcome.Findings, Console.Out) : throw new RefusedException(outcome.SkippedBecause);
    }
}
