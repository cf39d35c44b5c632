using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The object buckets, apart from those that pages are served from.</summary>
public sealed class StorageStack : EnvironmentStack
{
    public StorageStack(Construct scope, StackContext context)
        : base(scope, context, "Storage", "Object buckets")
    {
        var buckets = new BucketProjection(this);
        foreach (var bucket in Topology.Buckets.Where(bucket => !bucket.ServedByCdn))
            buckets.Add(bucket);
    }
}
