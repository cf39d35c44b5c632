namespace Acinaces.Handlers.RiskControls.Breakers;

/// <param name="Moved">Breakers that changed their state.</param>
internal sealed record SweepReport(int Moved);
