using Acinaces.Adapters.Stores;

namespace Acinaces.Handlers.ExchangeIntegration.Connections;

/// <summary>A connection and its figures.</summary>
internal sealed record ConnectionView(
    string ConnectionId, string Type, string Status, DateTimeOffset ConnectedAt, DateTimeOffset LastActivityAt, decimal LatencyMs, decimal ErrorPercent, long Requests, string? LastError)
{
    public static ConnectionView Of(ExchangeConnection connection) => new(
        connection.ConnectionId,
        connection.Type,
        connection.LastError is null ? "CONNECTED" : "ERROR",
        connection.ConnectedAt,
        connection.LastActivityAt,
        connection.LatencyMs,
        connection.ErrorPercent,
        connection.Requests,
        connection.LastError);
}
