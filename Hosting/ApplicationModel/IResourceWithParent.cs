namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that belongs to another and lives no longer.</summary>
public interface IResourceWithParent : IResource
{
    IResource Parent { get; }
}
