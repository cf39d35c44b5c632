using Acinaces.Infra.Assemblies;
using Acinaces.Topology.Environments;

namespace Acinaces.Infra.Diff;

/// <summary>Decides whether a deployment may go ahead.</summary>
internal static class ChangeGate
{
    /// <summary>Prints the changes and the verdict.</summary>
    /// <param name="environment">Only the stacks of this environment. All when absent.</param>
    /// <param name="approval">The hash of the change set that a person has approved. Absent where nobody has.</param>
    /// <returns>0 when the deployment may go ahead, else 1.</returns>
    public static int Judge(CloudAssembly old, CloudAssembly @new, string? environment, string? approval, TextWriter output)
    {
        if (environment is not null) (old, @new) = (old.Of(environment), @new.Of(environment));
        var whose = environment ?? "any environment";
        if (@new.Stacks.Count == 0)
        {
            output.WriteLine($"Refused: the assembly to deploy holds no stack of {whose}.");
            return 1;
        }

        if (old.Stacks.Count == 0) output.WriteLine($"Nothing of {whose} stands in the assembly compared with: this is a first deployment, or the wrong folder.");
        var set = AssemblyDiff.Between(old, @new);
        ChangeReport.Write(set, output);
        var grave = set.NeedingApproval(IsGuarded);
        if (grave.Count == 0) return 0;
        if (approval == set.Hash)
        {
            output.WriteLine($"Approved: {grave.Count} grave change(s), exactly these.");
            return 0;
        }

        output.WriteLine(approval is null
            ? $"Refused: {grave.Count} change(s) destroy, replace or widen something outside test. Whoever has read them and wants exactly these: --approve {set.Hash}"
            : $"Refused: the approval {approval} is for another change set. Read the changes again; to approve these: --approve {set.Hash}");
        return 1;
    }

    // Stacks that belong to no environment serve all of them, production as well.
    private static bool IsGuarded(string stack) =>
        !DeploymentEnvironments.All.Any(environment => !environment.AllowsLiveTrading && stack.Split('-', ' ').Contains(environment.Name));
}
