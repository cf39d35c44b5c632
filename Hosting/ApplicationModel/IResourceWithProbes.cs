namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that can answer probes.</summary>
public interface IResourceWithProbes : IResource;
