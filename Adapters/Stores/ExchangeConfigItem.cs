using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Trading;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Stores;

/// <summary>Registrations as items of the table <c>exchange-configs</c>.</summary>
internal static class ExchangeConfigItem
{
    public static DynamoItem Key(string tenantId, ExchangeId exchange) => new() { { "tenantId", tenantId }, { "exchangeId", WireName.Of(exchange) } };

    public static DynamoItem Write(StoredExchange stored) => new DynamoItem
    {
        { "tenantId", stored.Config.TenantId },
        { "exchangeId", WireName.Of(stored.Config.ExchangeId) },
        { "name", stored.Config.Name },
        { "mode", WireName.Of(stored.Config.Mode) },
        { "status", WireName.Of(stored.Config.Status) },
        { "priority", (decimal)stored.Config.Priority },
        { "liveTradingEnabled", stored.Config.LiveTradingEnabled },
        { "createdAt", stored.CreatedAt },
        { "updatedAt", stored.UpdatedAt },
        { "version", (decimal)stored.Version },
    }
    .With("restEndpoint", stored.Config.RestEndpoint?.AbsoluteUri)
    .With("secretArn", stored.SecretArn);

    public static StoredExchange Read(DynamoItem item) => new(
        new ExchangeConfig
        {
            TenantId = item.Text("tenantId"),
            ExchangeId = item.EnumOf<ExchangeId>("exchangeId"),
            Name = item.Text("name"),
            Mode = item.EnumOf<TradingMode>("mode"),
            Status = item.EnumOf<ExchangeStatus>("status"),
            RestEndpoint = item.TextOrNull("restEndpoint") is { } endpoint ? new Uri(endpoint) : null,
            Priority = (int)item.WholeNumber("priority"),
            LiveTradingEnabled = item.Flag("liveTradingEnabled"),
        },
        item.TextOrNull("secretArn"),
        item.InstantOf("createdAt"),
        item.InstantOf("updatedAt"),
        item.WholeNumber("version"));
}
