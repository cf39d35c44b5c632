using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>Renews secrets by the calendar. Apart from the secrets themselves, since it needs the function, which needs the secrets.</summary>
public sealed class RotationStack : EnvironmentStack
{
    public RotationStack(Construct scope, StackContext context)
        : base(scope, context, "Rotation", "Renewal of secrets")
    {
        foreach (var secret in Topology.Secrets)
        {
            if (Topology.RotatorOf(secret) is { } rotator)
                this.AddRotation(secret, rotator);
        }
    }
}
