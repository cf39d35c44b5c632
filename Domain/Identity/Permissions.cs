using System.Collections.Frozen;

namespace Acinaces.Domain.Identity;

/// <summary>Which role may do what, as <c>action:resource</c>.</summary>
public static class Permissions
{
    /// <summary>Everything, in every tenant.</summary>
    public const string Everything = "*";

    public const string ActivateKillSwitch = "activate:kill-switch";

    public const string DeactivateKillSwitch = "deactivate:kill-switch";

    private static readonly string[] _viewer = ["read:strategies", "read:positions", "read:reports", "read:orders"];

    private static readonly string[] _trader =
    [
        .. _viewer, "write:strategies", "delete:strategies", "deploy:strategies", "execute:orders", "cancel:orders", "write:positions",
        "read:market-data", "stream:market-data", "read:exchange", "read:risk", "read:kill-switch",
        // Whoever can lose money must be able to stop; starting again is for others.
        ActivateKillSwitch,
    ];

    private static readonly string[] _analyst =
    [
        .. _viewer, "read:ai-analysis", "execute:ai-analysis", "read:audit-logs", "export:audit-logs", "export:reports", "create:reports",
        "read:market-data", "read:risk",
    ];

    private static readonly string[] _riskManager =
        [.. _viewer, "read:risk", "manage:risk", "read:kill-switch", ActivateKillSwitch, DeactivateKillSwitch];

    private static readonly string[] _admin =
    [
        .. _trader, .. _analyst, "read:users", "manage:users", "create:users", "delete:users", "read:roles", "manage:roles", "assign:roles",
        "read:settings", "manage:settings", "manage:exchange", "connect:exchange", "manage:risk", DeactivateKillSwitch,
    ];

    private static readonly FrozenDictionary<Role, FrozenSet<string>> _byRole = new Dictionary<Role, FrozenSet<string>>
    {
        [Role.Viewer] = _viewer.ToFrozenSet(),
        [Role.Trader] = _trader.ToFrozenSet(),
        [Role.Analyst] = _analyst.ToFrozenSet(),
        [Role.RiskManager] = _riskManager.ToFrozenSet(),
        [Role.Admin] = _admin.ToFrozenSet(),
        [Role.SuperAdmin] = new[] { Everything }.ToFrozenSet(),
    }.ToFrozenDictionary();

    /// <summary>The permissions of a role.</summary>
    public static IReadOnlySet<string> Of(Role role) => _byRole[role];

    /// <summary>Whether one of the roles holds the permission. No role, no right.</summary>
    public static bool Allow(IEnumerable<Role> roles, string permission) =>
        roles.Any(role => _byRole[role].Contains(permission) || _byRole[role].Contains(Everything));
}
