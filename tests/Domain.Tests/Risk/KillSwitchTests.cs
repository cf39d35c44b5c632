using Acinaces.Domain.Errors;
using Acinaces.Domain.Identity;
using Acinaces.Domain.Risk;

namespace Acinaces.Domain.Tests.Risk;

public sealed class KillSwitchTests
{
    private static readonly KillSwitchState _inactive = KillSwitchState.Inactive("t1");

    private static readonly Caller _manager = new("t1", "rita", [Role.RiskManager]);

    [Fact]
    public void Without_a_scope_the_whole_tenant_is_halted()
    {
        var result = Activated(_inactive, new HaltDraft(" losses ", Scope: null, ScopeId: null));
        Assert.Equal(new Halt(HaltScope.Tenant, null, "losses", HaltTrigger.Manual, "tom", Given.Noon), result.Halt);
        Assert.True(result.State.IsActive);
    }

    [Theory]
    [InlineData(null, null, null, "reason")]
    [InlineData("  ", "TENANT", null, "reason")]
    [InlineData("why", "STRATEGY", null, "scopeId")]
    [InlineData("why", "ASSET", " ", "scopeId")]
    [InlineData("why", "EXCHANGE", null, "scopeId")]
    [InlineData("why", "PLANET", "earth", "scope")]
    public void A_halt_needs_a_reason_and_a_complete_scope(string? reason, string? scope, string? scopeId, string field)
    {
        var result = KillSwitch.Activate(_inactive, new HaltDraft(reason, scope, scopeId), HaltTrigger.Manual, "tom", Given.Noon);
        Assert.Equal(field, Assert.Single(Assert.IsType<ActivationResult.Invalid>(result).Errors).Field);
    }

    [Fact]
    public void The_same_scope_twice_is_active_already()
    {
        var first = Activated(_inactive, new HaltDraft("a", "ASSET", "BTC-USDT"));
        var again = Assert.IsType<ActivationResult.AlreadyActive>(
            KillSwitch.Activate(first.State, new HaltDraft("b", "ASSET", "BTC-USDT"), HaltTrigger.Manual, "ann", Given.Noon));
        Assert.Equal("a", again.Halt.Reason);
        Assert.Single(again.State.Halts);
    }

    [Fact]
    public void A_wider_halt_can_be_added_to_a_narrower_one()
    {
        var narrow = Activated(_inactive, new HaltDraft("a", "STRATEGY", "s9"));
        Assert.Null(narrow.State.Covering(Given.Proposal()));
        var wide = Activated(narrow.State, new HaltDraft("b", "TENANT", null));
        Assert.Equal(2, wide.State.Halts.Count);
        Assert.Equal("b", wide.State.Covering(Given.Proposal())?.Reason);
    }

    [Theory]
    [InlineData("TENANT", null, true)]
    [InlineData("STRATEGY", "s1", true)]
    [InlineData("STRATEGY", "s2", false)]
    [InlineData("ASSET", "BTC-USDT", true)]
    [InlineData("ASSET", "ETH-USDT", false)]
    [InlineData("EXCHANGE", "BINANCE", true)]
    [InlineData("EXCHANGE", "KRAKEN", false)]
    public void A_halt_stops_new_orders_and_concerns_open_ones_in_its_scope_only(string scope, string? scopeId, bool covered)
    {
        var result = Activated(_inactive, new HaltDraft("why", scope, scopeId));
        Assert.Equal(!covered, KillSwitchCheck.Run(Given.Proposal(), result.State).Passed);
        Assert.Equal(covered, result.State.Covers(Given.Order()));
    }

    [Fact]
    public void When_nobody_can_tell_whether_trading_is_halted_it_is()
    {
        var check = KillSwitchCheck.Run(Given.Proposal(), new Reading<KillSwitchState>.Unknown("table timed out"));
        Assert.Equal((false, "Kill switch state unknown: table timed out"), (check.Passed, check.Message));
    }

    [Fact]
    public void A_risk_manager_lifts_with_a_reason_and_other_halts_stay()
    {
        var state = Activated(Activated(_inactive, new HaltDraft("a", null, null)).State, new HaltDraft("b", "ASSET", "BTC-USDT")).State;
        var lifted = Assert.IsType<LiftResult.Lifted>(KillSwitch.Lift(state, new HaltDraft("all clear", null, null), _manager, requiresSecondPerson: true));
        Assert.Equal("b", Assert.Single(lifted.State.Halts).Reason);
    }

    [Fact]
    public void A_trader_may_halt_but_not_lift()
    {
        var trader = new Caller("t1", "tom", [Role.Trader]);
        Assert.True(trader.May(Permissions.ActivateKillSwitch));
        Assert.Equal(ErrorCode.InsufficientPermissions, Refused(new HaltDraft("please", null, null), trader).Code);
    }

    [Fact]
    public void In_production_nobody_lifts_their_own_halt()
    {
        var state = Activated(_inactive, new HaltDraft("a", null, null)).State;
        var tom = new Caller("t1", "tom", [Role.Admin]);
        Assert.IsType<LiftResult.Refused>(KillSwitch.Lift(state, new HaltDraft("ok", null, null), tom, requiresSecondPerson: true));
        Assert.IsType<LiftResult.Lifted>(KillSwitch.Lift(state, new HaltDraft("ok", null, null), tom, requiresSecondPerson: false));
    }

    [Fact]
    public void Lifting_needs_a_reason() =>
        Assert.Equal("reason", Assert.Single(Assert.IsType<LiftResult.Invalid>(
            KillSwitch.Lift(_inactive, new HaltDraft(null, null, null), _manager, requiresSecondPerson: false)).Errors).Field);

    [Fact]
    public void Lifting_what_is_not_halted_names_what_is()
    {
        Assert.Equal((ErrorCode.InvalidState, "Trading is not halted."), (Refused(new HaltDraft("x", null, null), _manager).Code, Refused(new HaltDraft("x", null, null), _manager).Message));
        var state = Activated(_inactive, new HaltDraft("a", "ASSET", "BTC-USDT")).State;
        var refused = Assert.IsType<LiftResult.Refused>(KillSwitch.Lift(state, new HaltDraft("x", null, null), _manager, requiresSecondPerson: false));
        Assert.Equal("That scope is not halted. Halted: asset BTC-USDT.", refused.Message);
    }

    [Theory]
    [InlineData("9.99", false)]
    [InlineData("10", true)]
    public void A_rapid_loss_pulls_its_trigger_from_the_threshold_on(string loss, bool pulled) =>
        Assert.Equal(pulled, new KillTrigger.RapidLoss(10m, TimeSpan.FromMinutes(5)).IsPulledBy(
            decimal.Parse(loss, System.Globalization.CultureInfo.InvariantCulture), errorPercent: null, errorType: null));

    [Fact]
    public void Other_triggers_look_at_their_own_figure_only()
    {
        Assert.True(new KillTrigger.ErrorRate(50m, TimeSpan.FromMinutes(5)).IsPulledBy(null, 50m, null));
        Assert.False(new KillTrigger.ErrorRate(50m, TimeSpan.FromMinutes(5)).IsPulledBy(99m, null, null));
        Assert.True(new KillTrigger.SystemError(["LEDGER_BROKEN"]).IsPulledBy(null, null, "LEDGER_BROKEN"));
        Assert.False(new KillTrigger.SystemError(["LEDGER_BROKEN"]).IsPulledBy(null, null, "TIMEOUT"));
    }

    private static LiftResult.Refused Refused(HaltDraft draft, Caller caller) =>
        Assert.IsType<LiftResult.Refused>(KillSwitch.Lift(_inactive, draft, caller, requiresSecondPerson: false));

    private static ActivationResult.Activated Activated(KillSwitchState state, HaltDraft draft) =>
        Assert.IsType<ActivationResult.Activated>(KillSwitch.Activate(state, draft, HaltTrigger.Manual, "tom", Given.Noon));
}
