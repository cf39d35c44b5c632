namespace Acinaces.Handlers.ExchangeIntegration.Positions;

/// <summary>What comparing with the exchange showed.</summary>
internal sealed record PositionReconcileReport(int TotalPositions, IReadOnlyList<DifferenceView> Corrected);
