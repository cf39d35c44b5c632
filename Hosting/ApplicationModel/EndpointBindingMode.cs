namespace Aspire.Hosting.ApplicationModel;

/// <summary>Which addresses of the machine an endpoint listens on.</summary>
public enum EndpointBindingMode
{
    SingleAddress = 0,
    DualStackAnyAddresses = 1,
    IPv4AnyAddresses = 2,
    IPv6AnyAddresses = 3,
}
