using Acinaces.Domain.Exchanges;

namespace Acinaces.Adapters.Stores;

/// <summary>A tenant's connections to one exchange. Functions hold no sockets between calls, so a connection is a tested way to the exchange and its figures.</summary>
/// <param name="Version">0 when nothing is stored yet.</param>
public sealed record ConnectionPool(string TenantId, ExchangeId ExchangeId, IReadOnlyList<ExchangeConnection> Connections, bool TradingPaused, long Version)
{
    /// <summary>Connections one tenant may have to one exchange.</summary>
    public const int MaxConnections = 10;

    public static ConnectionPool Empty(string tenantId, ExchangeId exchange) => new(tenantId, exchange, [], TradingPaused: false, Version: 0);

    /// <summary>Healthy when all answer, degraded when some do, unhealthy when none does or there is none.</summary>
    public HealthStatus Health => Connections.Count(connection => connection.IsHealthy) switch
    {
        0 => HealthStatus.Unhealthy,
        var healthy when healthy == Connections.Count => HealthStatus.Healthy,
        _ => HealthStatus.Degraded,
    };
}
