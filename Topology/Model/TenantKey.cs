namespace Acinaces.Topology.Model;

/// <summary>An API key of a tenant that exists from the first day on; what it uses counts against its plan alone.</summary>
/// <param name="Tenant">Whose key it is.</param>
/// <param name="Plan">Name of the usage plan.</param>
public sealed record TenantKey(string Tenant, string Plan);
