namespace Aspire.Hosting.ApplicationModel;

/// <summary>The ids of the processes of a resource with replicas.</summary>
internal sealed class ReplicaInstancesAnnotation(string[] ids) : IResourceAnnotation
{
    public IReadOnlyList<string> Ids { get; } = ids;

    public static IReadOnlyList<string> Of(IResource resource) => resource.TryGetLastAnnotation<ReplicaInstancesAnnotation>(out var instances) ? instances.Ids : [resource.Name];
}
