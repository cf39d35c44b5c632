using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Trading;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Domain.RateLimits;

/// <summary>Whose requests an exchange counts together.</summary>
/// <param name="Holder">The tenant for what is counted per account, the market for what is counted per address.</param>
public sealed record RateLimitScope(ExchangeId ExchangeId, string Holder, RateLimitCategory Category)
{
    private const string RealMarket = "LIVE";
    private const string TestMarket = "SANDBOX";

    /// <summary>New orders of a tenant's account.</summary>
    public static RateLimitScope OrdersOf(ExchangeId exchange, string tenantId) => new(exchange, tenantId, RateLimitCategory.Orders);

    /// <summary>Requests to the market of a mode. All tenants share it, because the exchange sees one address of us.</summary>
    public static RateLimitScope WeightOf(ExchangeId exchange, TradingMode mode) => new(exchange, mode == TradingMode.Live ? RealMarket : TestMarket, RateLimitCategory.Weight);

    /// <summary>Everything that may bind a tenant's order, whatever mode the exchange turns out to be registered in.</summary>
    public static IReadOnlyList<RateLimitScope> ThatMayBind(ExchangeId exchange, string tenantId) =>
        [OrdersOf(exchange, tenantId), WeightOf(exchange, TradingMode.Sandbox), WeightOf(exchange, TradingMode.Live)];

    /// <summary>Whether it binds orders to an exchange as it is registered.</summary>
    public bool Binds(ExchangeConfig registered) => this == OrdersOf(registered.ExchangeId, registered.TenantId) || this == WeightOf(registered.ExchangeId, registered.Mode);

    public override string ToString() => $"{WireName.Of(ExchangeId)}#{Holder}#{WireName.Of(Category)}";
}
