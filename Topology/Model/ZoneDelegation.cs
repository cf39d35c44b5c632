namespace Acinaces.Topology.Model;

/// <summary>A zone below ours that is served elsewhere.</summary>
/// <param name="Zone">Its full name.</param>
/// <param name="NameServers">The servers Route 53 drew for it, as its stack's outputs say.</param>
public sealed record ZoneDelegation(string Zone, IReadOnlyList<string> NameServers);
