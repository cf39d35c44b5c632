using Acinaces.Adapters.Stores;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.ExchangeIntegration.Config;

/// <summary>A registration as the API shows it: whether there are keys, never which.</summary>
internal sealed record ExchangeConfigView(
    string ExchangeId,
    string Name,
    string Mode,
    string Status,
    string? RestEndpoint,
    int Priority,
    bool LiveTradingEnabled,
    bool HasCredentials,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static ExchangeConfigView Of(StoredExchange stored) => new(
        WireName.Of(stored.Config.ExchangeId),
        stored.Config.Name,
        WireName.Of(stored.Config.Mode),
        WireName.Of(stored.Config.Status),
        stored.Config.RestEndpoint?.AbsoluteUri,
        stored.Config.Priority,
        stored.Config.LiveTradingEnabled,
        stored.SecretArn is not null,
        stored.CreatedAt,
        stored.UpdatedAt,
        stored.Version);
}
