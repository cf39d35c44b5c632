namespace Acinaces.Handlers.RiskControls.Breakers;

internal sealed record BreakerList(IReadOnlyList<BreakerView> Breakers);
