namespace Acinaces.Handlers.RiskControls.RiskEvents;

/// <summary>How many risk events of which kind there were.</summary>
internal sealed record RiskEventStats(int Total, IReadOnlyDictionary<string, int> ByType, IReadOnlyDictionary<string, int> BySeverity);
