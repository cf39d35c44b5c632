namespace Acinaces.Topology.Model;

/// <summary>Between which read and write units a table's capacity moves.</summary>
public sealed record CapacityRange(int Minimum, int Maximum);
