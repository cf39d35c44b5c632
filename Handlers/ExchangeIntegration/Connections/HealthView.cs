using Acinaces.Adapters.Stores;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.ExchangeIntegration.Connections;

/// <summary>How well an exchange is reached.</summary>
/// <param name="Error">Absent when the exchange answered just now.</param>
internal sealed record HealthView(string ExchangeId, string Health, int Connections, int Healthy, string? Error, IReadOnlyList<string> Recommendations, IReadOnlyList<RateLimitView> RateLimits, DateTimeOffset CheckedAt)
{
    public static HealthView Of(ConnectionPool pool, string? error, IEnumerable<SeenRateLimit> limits, DateTimeOffset now) => new(
        WireName.Of(pool.ExchangeId),
        WireName.Of(pool.Health),
        pool.Connections.Count,
        pool.Connections.Count(connection => connection.IsHealthy),
        error,
        pool switch
        {
            { Connections.Count: 0 } => ["Open a connection."],
            { Health: HealthStatus.Healthy } => [],
            _ => ["Close connections that keep failing and open new ones."],
        },
        [.. limits.Select(limit => RateLimitView.Of(limit, now))],
        now);
}
