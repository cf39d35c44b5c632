namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource is healthy for the first time since it started. Those that wait for it go on once every handler is done.</summary>
public class ResourceReadyEvent(IResource resource, IServiceProvider services) : IDistributedApplicationResourceEvent
{
    public IResource Resource { get; } = resource;

    public IServiceProvider Services { get; } = services;
}
