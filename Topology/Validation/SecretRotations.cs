using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>A secret that is to be renewed by a program has exactly one function for it, and of each that is to be renewed somebody watches the age.</summary>
public sealed class SecretRotations : ITopologyRule
{
    private const int MaxDays = 1000;

    public IEnumerable<string> Faults(TopologyModel topology)
    {
        foreach (var secret in topology.Secrets)
        {
            var rotators = topology.Functions.Count(function => function.IsGranted<Grant.OnRotatedSecret>(secret));
            if (secret.Rotation is Rotation.ByProgram && rotators != 1)
                yield return $"{secret.Declaration}: exactly one function renews it, but {rotators} are granted to.";
            if (secret.Rotation is not Rotation.ByProgram && rotators > 0)
                yield return $"{secret.Declaration}: a function is granted to renew it, but no program is to.";
            if (secret.Rotation is { Days: < 1 or > MaxDays })
                yield return $"{secret.Declaration}: it is renewed after 1 to {MaxDays} days.";
            if (secret.Rotation is not null && !topology.Functions.Any(function => function.IsGranted<Grant.OnSecretAge>(secret)))
                yield return $"{secret.Declaration}: nobody watches its age.";
        }
    }
}
