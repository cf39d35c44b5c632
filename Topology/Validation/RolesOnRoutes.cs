using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Every route is either public or names the roles that may call it.</summary>
public sealed class RolesOnRoutes : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
        from function in topology.Functions
        from route in function.Routes
        where route.IsPublic ? route.Permission is not null : route.Roles.Count == 0
        select route.IsPublic
            ? $"{function.Declaration}: {route} is public and yet asks for a permission."
            : $"{function.Declaration}: {route} names no role.";
}
