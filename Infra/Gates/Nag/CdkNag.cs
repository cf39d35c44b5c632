using System.Text.Json;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Deployment;
using Acinaces.Infra.Packaging;

namespace Acinaces.Infra.Gates.Nag;

/// <summary>cdk-nag's rule packs, asked about templates as they are written: its rules are about what AWS and auditors advise, not about what CloudFormation takes.</summary>
public static class CdkNag
{
    private static readonly ForeignProgram _node = new("node", [], "Install Node.js 20 or later from https://nodejs.org.");

    /// <summary>Every violation in every template, in the order of stacks.</summary>
    /// <param name="sources">Where the packs are pinned, and beside whose builds they are kept.</param>
    /// <exception cref="RefusedException">Node.js is missing, or cdk-nag itself failed.</exception>
    public static async Task<NagOutcome> CheckAsync(CloudAssembly assembly, SourceTree sources, CancellationToken cancellationToken)
    {
        var (script, missing) = await NagInstallation.Of(sources).ScriptAsync(cancellationToken);
        if (script is null) return new NagOutcome([], missing);
        var folder = Directory.CreateTempSubdirectory("acinaces-nag-");
        try
        {
            foreach (var stack in assembly.Stacks) await stack.WriteToAsync(folder.FullName, cancellationToken);
            var output = await _node.ReadAsync([script, folder.FullName], string.Empty, cancellationToken);
            return new NagOutcome(Read(output.Require("cdk-nag")), SkippedBecause: null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static NagFinding[] Read(string output)
    {
        try
        {
            var findings = JsonSerializer.Deserialize(output, NagJson.Default.IReadOnlyListNagFinding) ?? [];
            return [.. findings.Select(finding => finding with { Stack = finding.Stack[..finding.Stack.IndexOf('.', StringComparison.Ordinal)] })];
        }
        catch (JsonException unreadable)
        {
            throw new RefusedException($"cdk-nag's report cannot be read: {unreadable.Message}");
        }
    }
}
