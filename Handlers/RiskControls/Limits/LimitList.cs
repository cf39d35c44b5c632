namespace Acinaces.Handlers.RiskControls.Limits;

internal sealed record LimitList(IReadOnlyList<LimitView> Limits);
