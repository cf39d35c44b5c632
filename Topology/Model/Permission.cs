namespace Acinaces.Topology.Model;

/// <summary>A right of the form <c>action:resource</c>, and the roles that hold it.</summary>
public sealed record Permission(string Name, IReadOnlyList<Role> Roles);
