namespace Acinaces.Handlers.ExchangeIntegration.Positions;

internal sealed record PositionList(IReadOnlyList<PositionView> Positions);
