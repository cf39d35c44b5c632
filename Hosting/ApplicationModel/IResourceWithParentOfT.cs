namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that belongs to another of a known type.</summary>
public interface IResourceWithParent<out T> : IResourceWithParent
    where T : IResource
{
    IResource IResourceWithParent.Parent => Parent;

    new T Parent { get; }
}
