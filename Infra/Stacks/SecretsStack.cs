using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The platform's secrets, created empty: their values never pass through a template.</summary>
public sealed class SecretsStack : EnvironmentStack
{
    public SecretsStack(Construct scope, StackContext context)
        : base(scope, context, "Secrets", "Secrets of exchanges, AI vendors and infrastructure")
    {
        foreach (var secret in Topology.Secrets)
            this.AddSecret(secret);
    }
}
