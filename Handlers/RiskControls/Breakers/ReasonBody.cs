namespace Acinaces.Handlers.RiskControls.Breakers;

/// <summary>Why a person acts. May be absent.</summary>
internal sealed record ReasonBody(string? Reason);
