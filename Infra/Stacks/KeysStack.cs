using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The encryption keys, before everything that is encrypted with them.</summary>
public sealed class KeysStack : EnvironmentStack
{
    public KeysStack(Construct scope, StackContext context)
        : base(scope, context, "Keys", "Encryption keys")
    {
        foreach (var key in Topology.Keys)
            this.AddKey(key);
    }
}
