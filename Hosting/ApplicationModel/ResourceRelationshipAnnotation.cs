namespace Aspire.Hosting.ApplicationModel;

/// <summary>A declared relation of a resource to another.</summary>
public sealed class ResourceRelationshipAnnotation(IResource resource, string type) : IResourceAnnotation
{
    public IResource Resource { get; } = resource;

    public string Type { get; } = type;
}
