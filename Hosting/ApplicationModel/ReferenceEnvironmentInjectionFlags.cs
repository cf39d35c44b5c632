namespace Aspire.Hosting.ApplicationModel;

/// <summary>Which variables a reference gives its consumer.</summary>
[Flags]
#pragma warning disable CA1711 // Aspire's own name.
public enum ReferenceEnvironmentInjectionFlags
{
    None = 0,
    ConnectionString = 1,
    ConnectionProperties = 2,
    ServiceDiscovery = 4,
    Endpoints = 8,
    All = ConnectionString | ConnectionProperties | ServiceDiscovery | Endpoints,
}
