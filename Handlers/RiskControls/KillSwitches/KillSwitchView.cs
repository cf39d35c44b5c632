using Acinaces.Domain.Risk;

namespace Acinaces.Handlers.RiskControls.KillSwitches;

/// <summary>All halts of a tenant. The single figures are those of the widest.</summary>
internal sealed record KillSwitchView(string TenantId, bool Active, DateTimeOffset? ActivatedAt, string? ActivatedBy, string? ActivationReason, IReadOnlyList<HaltView> Halts)
{
    public static KillSwitchView Of(KillSwitchState state)
    {
        var widest = state.Halts.OrderBy(halt => halt.Scope).FirstOrDefault();
        return new KillSwitchView(state.TenantId, state.IsActive, widest?.ActivatedAt, widest?.ActivatedBy, widest?.Reason, [.. state.Halts.Select(HaltView.Of)]);
    }
}
