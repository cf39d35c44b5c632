using Acinaces.Domain.Errors;
using Acinaces.Domain.Identity;

namespace Acinaces.Domain.Risk;

/// <summary>How trading is halted and how a halt is lifted.</summary>
public static class KillSwitch
{
    /// <summary>Adds a halt. Halts of other scopes stay, so a wider one can always be added to a narrower one.</summary>
    public static ActivationResult Activate(KillSwitchState state, HaltDraft draft, HaltTrigger trigger, string activatedBy, DateTimeOffset now)
    {
        var checks = new Checks();
        var scope = Check(draft, checks);
        if (checks.Errors.Count > 0)
            return new ActivationResult.Invalid(checks.Errors);
        var scopeId = scope is HaltScope.Tenant ? null : draft.ScopeId;
        if (state.Find(scope, scopeId) is { } present)
            return new ActivationResult.AlreadyActive(state, present);
        var halt = new Halt(scope, scopeId, draft.Reason!.Trim(), trigger, activatedBy, now);
        return new ActivationResult.Activated(
            state with { Halts = [.. state.Halts, halt], LastAutomaticHaltAt = trigger == HaltTrigger.Automatic ? now : state.LastAutomaticHaltAt }, halt);
    }

    /// <summary>Removes the halt of one scope.</summary>
    /// <param name="state">The tenant's halts.</param>
    /// <param name="draft">Which scope to free, and why.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="requiresSecondPerson">Whether whoever halted may not lift: so in production, where nobody may undo their own alarm alone.</param>
    public static LiftResult Lift(KillSwitchState state, HaltDraft draft, Caller caller, bool requiresSecondPerson)
    {
        if (!caller.May(Permissions.DeactivateKillSwitch))
            return new LiftResult.Refused(ErrorCode.InsufficientPermissions, $"The permission {Permissions.DeactivateKillSwitch} is missing.");
        var checks = new Checks();
        var scope = Check(draft, checks);
        if (checks.Errors.Count > 0)
            return new LiftResult.Invalid(checks.Errors);
        if (state.Find(scope, scope is HaltScope.Tenant ? null : draft.ScopeId) is not { } halt)
            return new LiftResult.Refused(ErrorCode.InvalidState, NotActive(state));
        if (requiresSecondPerson && halt.ActivatedBy == caller.UserId)
            return new LiftResult.Refused(ErrorCode.InsufficientPermissions, "Whoever halted trading may not lift the halt.");
        return new LiftResult.Lifted(state with { Halts = [.. state.Halts.Where(other => other != halt)] }, halt);
    }

    private static HaltScope Check(HaltDraft draft, Checks checks)
    {
        if (string.IsNullOrWhiteSpace(draft.Reason))
            checks.Add(FieldError.Required("reason"));
        if (draft.Scope is null)
            return HaltScope.Tenant;
        var before = checks.Errors.Count;
        var scope = checks.Name<HaltScope>("scope", draft.Scope);
        if (checks.Errors.Count == before && scope is not HaltScope.Tenant)
            checks.Id("scopeId", draft.ScopeId);
        return scope;
    }

    private static string NotActive(KillSwitchState state) => state.IsActive
        ? $"That scope is not halted. Halted: {string.Join(", ", state.Halts.Select(halt => halt.Where))}."
        : "Trading is not halted.";
}
