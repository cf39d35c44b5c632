namespace Acinaces.Topology.Model;

/// <summary>Whose resources these are and which cost centre pays for them; both become tags.</summary>
public sealed record BillingSettings(string Owner, string CostCenter);
