namespace Aspire.Hosting;

/// <summary>How an application is set up before anything is declared.</summary>
public sealed class DistributedApplicationOptions
{
    public string[]? Args { get; set; }

    /// <summary>The assembly of the AppHost; the entry assembly when null.</summary>
    public string? AssemblyName { get; set; }

    public bool DisableDashboard { get; set; }

    public bool AllowUnsecuredTransport { get; set; }

    public bool EnableResourceLogging { get; set; }

    public string? DashboardApplicationName { get; set; }

    public string? ProjectDirectory { get; set; }
}
