using Acinaces.Domain.Risk;

namespace Acinaces.Handlers.RiskControls.KillSwitches;

/// <param name="Active">Used by the flat form only.</param>
internal sealed record HaltBody(string? Reason, string? Scope, string? ScopeId, bool? Active)
{
    public HaltDraft ToDraft() => new(Reason, Scope, ScopeId);
}
