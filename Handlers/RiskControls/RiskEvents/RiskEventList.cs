namespace Acinaces.Handlers.RiskControls.RiskEvents;

/// <summary>One page of risk events.</summary>
internal sealed record RiskEventList(IReadOnlyList<RiskEventView> Events, int TotalCount, int Limit, int Offset, bool HasMore);
