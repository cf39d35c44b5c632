namespace Acinaces.Adapters.Stores;

/// <summary>One change of a position.</summary>
/// <param name="OrderId">Absent for reconciliations, as are quantity and price of a fill.</param>
/// <param name="NewQuantity">Present for reconciliations only.</param>
public sealed record PositionHistoryRecord(
    string HistoryId,
    string AssetId,
    string ExchangeId,
    string Mode,
    string EventType,
    string? OrderId,
    string? Side,
    decimal? Quantity,
    decimal? Price,
    decimal? Commission,
    string? CommissionAsset,
    decimal? PreviousQuantity,
    decimal? NewQuantity,
    DateTimeOffset Timestamp);
