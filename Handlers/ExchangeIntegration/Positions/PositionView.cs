using Acinaces.Adapters.Stores;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.ExchangeIntegration.Positions;

/// <summary>A position as the API shows it.</summary>
internal sealed record PositionView(
    string AssetId,
    string ExchangeId,
    string Mode,
    decimal Quantity,
    decimal AverageEntryPrice,
    decimal RealizedPnl,
    IReadOnlyDictionary<string, decimal> Commissions,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? UpdatedAt)
{
    public static PositionView Of(StoredPosition stored) => new(
        stored.Position.AssetId,
        WireName.Of(stored.Position.ExchangeId),
        WireName.Of(stored.Mode),
        stored.Position.Quantity,
        stored.Position.AverageEntryPrice,
        stored.Position.RealizedPnl,
        stored.Position.Commissions,
        stored.Position.OpenedAt,
        stored.Position.UpdatedAt);
}
