namespace Aspire.Hosting.ApplicationModel;

/// <summary>What is shown of a resource before anything happens to it.</summary>
public class ResourceSnapshotAnnotation(CustomResourceSnapshot initialSnapshot) : IResourceAnnotation
{
    public CustomResourceSnapshot InitialSnapshot { get; } = initialSnapshot;
}
