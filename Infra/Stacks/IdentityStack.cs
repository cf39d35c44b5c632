using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The user pool.</summary>
public sealed class IdentityStack : EnvironmentStack
{
    public IdentityStack(Construct scope, StackContext context)
        : base(scope, context, "Identity", "Users and their groups") => this.AddUserPool();
}
