namespace Aspire.Hosting.Building;

/// <summary>Declares that a resource starts after another, and refuses what could never end.</summary>
internal static class Waits
{
    public static IResourceBuilder<T> Add<T>(IResourceBuilder<T> builder, IResource dependency, WaitType type, WaitBehavior? behavior, int exitCode)
        where T : IResource
    {
        if (ReferenceEquals(builder.Resource, dependency))
        {
            throw new DistributedApplicationException($"The '{builder.Resource.Name}' resource cannot wait for itself.");
        }

        if (builder.Resource is IResourceWithParent child && ReferenceEquals(child.Parent, dependency))
        {
            throw new DistributedApplicationException($"The '{builder.Resource.Name}' resource cannot wait for its parent '{dependency.Name}'.");
        }

        if (dependency is IResourceWithParent dependencyWithParent && type != WaitType.WaitForCompletion)
        {
            // A child is up only with its parent, and the parent's failure is what a user has to see.
            Add(builder, dependencyWithParent.Parent, type, behavior, exitCode);
        }

        if (dependency is not IResourceWithoutLifetime)
        {
            builder.WithAnnotation(new WaitAnnotation(dependency, type, exitCode) { WaitBehavior = behavior });
            builder.WithRelationship(dependency, KnownRelationshipTypes.WaitFor);
        }

        return builder;
    }
}
