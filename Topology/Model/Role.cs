namespace Acinaces.Topology.Model;

/// <summary>The roles a caller's token may carry.</summary>
public enum Role
{
    Viewer,
    Trader,
    Analyst,
    RiskManager,
    Admin,
    SuperAdmin,
}
