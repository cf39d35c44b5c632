using Acinaces.Domain.Risk;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.RiskControls.KillSwitches;

/// <summary>One halt.</summary>
internal sealed record HaltView(string Scope, string? ScopeId, string Reason, string TriggerType, string ActivatedBy, DateTimeOffset ActivatedAt)
{
    public static HaltView Of(Halt halt) => new(WireName.Of(halt.Scope), halt.ScopeId, halt.Reason, WireName.Of(halt.Trigger), halt.ActivatedBy, halt.ActivatedAt);
}
