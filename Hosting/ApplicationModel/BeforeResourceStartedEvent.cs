namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource is about to start; it does once every handler is done.</summary>
public class BeforeResourceStartedEvent(IResource resource, IServiceProvider services) : IDistributedApplicationResourceEvent
{
    public IResource Resource { get; } = resource;

    public IServiceProvider Services { get; } = services;
}
