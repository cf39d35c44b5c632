namespace Acinaces.Domain.Identity;

/// <summary>The roles a caller may have. Several together give the union of their permissions.</summary>
public enum Role
{
    Viewer,
    Trader,
    Analyst,
    RiskManager,
    Admin,
    SuperAdmin,
}
