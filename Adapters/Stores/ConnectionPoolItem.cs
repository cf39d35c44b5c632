using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Stores;

/// <summary>Connection pools as items of the table <c>exchange-health</c>, one per exchange and tenant.</summary>
internal static class ConnectionPoolItem
{
    public static DynamoItem Key(string tenantId, ExchangeId exchange) => new() { { "exchangeId", $"{WireName.Of(exchange)}#{tenantId}" } };

    public static DynamoItem Write(ConnectionPool pool, DateTimeOffset now)
    {
        var item = Key(pool.TenantId, pool.ExchangeId);
        item.Add("tenantId", pool.TenantId);
        item.Add("exchange", WireName.Of(pool.ExchangeId));
        item.Add("status", WireName.Of(pool.Health));
        item.Add("tradingPaused", pool.TradingPaused);
        item.Add("version", (decimal)pool.Version);
        item.Add("updatedAt", now);
        item.Add("connections", DynamoValue.List([.. pool.Connections.Select(connection => DynamoValue.Map(WriteConnection(connection)))]));
        return item;
    }

    public static ConnectionPool Read(DynamoItem item) => new(
        item.Text("tenantId"),
        item.EnumOf<ExchangeId>("exchange"),
        [.. item.ListOf("connections").Select(connection => ReadConnection(connection.AsMap()))],
        item.Flag("tradingPaused"),
        item.WholeNumber("version"));

    private static DynamoItem WriteConnection(ExchangeConnection connection) => new DynamoItem
    {
        { "connectionId", connection.ConnectionId },
        { "type", connection.Type },
        { "connectedAt", connection.ConnectedAt },
        { "lastActivityAt", connection.LastActivityAt },
        { "latencyMs", connection.LatencyMs },
        { "requests", (decimal)connection.Requests },
        { "errors", (decimal)connection.Errors },
    }.With("lastError", connection.LastError);

    private static ExchangeConnection ReadConnection(DynamoItem item) => new(
        item.Text("connectionId"),
        item.Text("type"),
        item.InstantOf("connectedAt"),
        item.InstantOf("lastActivityAt"),
        item.Number("latencyMs"),
        item.WholeNumber("requests"),
        item.WholeNumber("errors"),
        item.TextOrNull("lastError"));
}
