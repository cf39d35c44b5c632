using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Trading;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Domain.RateLimits;

/// <summary>Whose requests an exchange counts together.</summary>
/// <param name="Key">Exchange, tenant and category; or exchange, category and market for what all tenants share. The two cannot be mistaken for each other.</param>
public sealed record RateLimitScope(ExchangeId ExchangeId, RateLimitCategory Category, string Key)
{
    /// <summary>New orders of a tenant's account.</summary>
    public static RateLimitScope OrdersOf(ExchangeId exchange, string tenantId) => OfTenant(exchange, RateLimitCategory.Orders, tenantId);

    /// <summary>Requests to where an exchange is registered. All tenants share an exchange's own hosts, because they see one address of us.</summary>
    public static RateLimitScope WeightOf(ExchangeConfig registered) =>
        // What a host of the tenant's choice says must bind nobody else.
        registered.RestEndpoint is { } own && !IsOfExchange(registered.ExchangeId, own)
            ? OfTenant(registered.ExchangeId, RateLimitCategory.Weight, registered.TenantId)
            : OfMarket(registered.ExchangeId, registered.Mode == TradingMode.Live);

    /// <summary>What binds orders to an exchange as it is registered.</summary>
    public static IReadOnlyList<RateLimitScope> ThatBind(ExchangeConfig registered) => [OrdersOf(registered.ExchangeId, registered.TenantId), WeightOf(registered)];

    /// <summary>Everything that may bind a tenant's order, however the exchange turns out to be registered.</summary>
    public static IReadOnlyList<RateLimitScope> ThatMayBind(ExchangeId exchange, string tenantId) =>
    [
        OrdersOf(exchange, tenantId), OfTenant(exchange, RateLimitCategory.Weight, tenantId), OfMarket(exchange, isLive: false), OfMarket(exchange, isLive: true),
    ];

    public override string ToString() => Key;

    private static RateLimitScope OfTenant(ExchangeId exchange, RateLimitCategory category, string tenantId) =>
        new(exchange, category, $"{WireName.Of(exchange)}#{tenantId}#{WireName.Of(category)}");

    private static RateLimitScope OfMarket(ExchangeId exchange, bool isLive) =>
        new(exchange, RateLimitCategory.Weight, $"{WireName.Of(exchange)}#{WireName.Of(RateLimitCategory.Weight)}#{(isLive ? "LIVE" : "SANDBOX")}");

    private static bool IsOfExchange(ExchangeId exchange, Uri address) =>
        ExchangeHosts.IsProduction(address) || string.Equals(ExchangeHosts.Find(exchange, TradingMode.Sandbox)?.Rest.IdnHost, address.IdnHost, StringComparison.OrdinalIgnoreCase);
}
