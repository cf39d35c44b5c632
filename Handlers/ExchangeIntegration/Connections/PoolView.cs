using Acinaces.Adapters.Stores;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.ExchangeIntegration.Connections;

/// <summary>A tenant's connections to one exchange.</summary>
internal sealed record PoolView(string ExchangeId, string Health, bool TradingPaused, IReadOnlyList<ConnectionView> Connections)
{
    public static PoolView Of(ConnectionPool pool) => new(WireName.Of(pool.ExchangeId), WireName.Of(pool.Health), pool.TradingPaused, [.. pool.Connections.Select(ConnectionView.Of)]);
}
