namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that is a value, so nobody can wait for it.</summary>
public interface IResourceWithoutLifetime : IResource;
