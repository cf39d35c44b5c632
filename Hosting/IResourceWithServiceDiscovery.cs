namespace Aspire.Hosting;

/// <summary>A resource that consumers find by name.</summary>
public interface IResourceWithServiceDiscovery : IResourceWithEndpoints;
