using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The caches.</summary>
public sealed class CacheStack : EnvironmentStack
{
    public CacheStack(Construct scope, StackContext context)
        : base(scope, context, "Cache", "Redis caches")
    {
        foreach (var cache in Topology.Caches)
            this.AddCache(cache);
    }
}
