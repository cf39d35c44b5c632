using Acinaces.Domain.Identity;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Domain.Tests.Identity;

public sealed class PermissionsTests
{
    [Theory]
    [InlineData(Role.Viewer, "read:orders", true)]
    [InlineData(Role.Viewer, "read:risk", false)]
    [InlineData(Role.Viewer, "execute:orders", false)]
    [InlineData(Role.Trader, "execute:orders", true)]
    [InlineData(Role.Trader, "manage:risk", false)]
    [InlineData(Role.Trader, "activate:kill-switch", true)]
    [InlineData(Role.Trader, "deactivate:kill-switch", false)]
    [InlineData(Role.Analyst, "read:audit-logs", true)]
    [InlineData(Role.Analyst, "cancel:orders", false)]
    [InlineData(Role.RiskManager, "manage:risk", true)]
    [InlineData(Role.RiskManager, "deactivate:kill-switch", true)]
    [InlineData(Role.RiskManager, "execute:orders", false)]
    [InlineData(Role.Admin, "execute:orders", true)]
    [InlineData(Role.Admin, "export:audit-logs", true)]
    [InlineData(Role.Admin, "read:tenants", false)]
    [InlineData(Role.SuperAdmin, "create:tenants", true)]
    public void Roles_may_what_the_table_says(Role role, string permission, bool allowed) =>
        Assert.Equal(allowed, new Caller("t1", "u1", [role]).May(permission));

    [Fact]
    public void Several_roles_give_the_union()
    {
        var both = new Caller("t1", "u1", [Role.Analyst, Role.Trader]);
        Assert.True(both.May("read:audit-logs") && both.May("execute:orders"));
    }

    [Fact]
    public void Without_a_role_nothing_is_allowed() => Assert.False(new Caller("t1", "u1", []).May("read:orders"));

    [Fact]
    public void Names_that_are_no_role_give_nothing() =>
        Assert.Equal([Role.Trader, Role.RiskManager], Caller.RolesFrom(["TRADER", "root", "trader", "RISK_MANAGER", "TRADER", "5"]));

    [Fact]
    public void The_topologys_routes_ask_the_same_roles() => Assert.All(Acinaces.Topology.Permissions.All, permission =>
        Assert.Equal(
            permission.Roles.Select(role => role.ToString()).Order(),
            Enum.GetValues<Role>().Where(role => Permissions.Allow([role], permission.Name)).Select(role => role.ToString()).Order()));

    [Fact]
    public void Roles_have_the_names_tokens_carry() =>
        Assert.Equal(["VIEWER", "TRADER", "ANALYST", "RISK_MANAGER", "ADMIN", "SUPER_ADMIN"], WireName.All<Role>());
}
