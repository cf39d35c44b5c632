namespace Aspire.Hosting.ApplicationModel;

/// <summary>A registered health check speaks for this resource.</summary>
public class HealthCheckAnnotation(string key) : IResourceAnnotation
{
    public string Key { get; } = key;
}
