using System.Collections.Concurrent;
using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Risk;
using Acinaces.Domain.Trading;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>Adds to our own grounds what only the exchange knows: its rules, prices, and the account. Asks for no more than the checks of this order need.</summary>
/// <remarks>What the exchange does not say stays unknown, unless nothing may be sent to it at present: then the order has to wait.</remarks>
internal sealed class MarketFacts(TimeProvider clock)
{
    private static readonly TimeSpan PriceLife = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, BookTop> _books = new(StringComparer.Ordinal);

    public async Task<RiskSnapshot> CompleteAsync(TradingGrounds grounds, ProposedOrder order, IExchange exchange, CancellationToken cancellationToken)
    {
        var limits = grounds.Limits.Select(usage => usage.Limit).Where(limit => limit.AppliesTo(order)).ToArray();
        var isLive = order.Mode == TradingMode.Live;
        var rules = await RulesAsync(grounds, order, exchange, cancellationToken).ConfigureAwait(false);
        var deviation = order.Price is not null && rules is Reading<ExchangeLimits>.Known { Value.MaxPriceDeviationPercent: not null };
        var price = isLive || deviation || limits.Any(limit => !limit.CountsUnits) || WatchesPrice(grounds, order)
            ? await PriceAsync(order, exchange, cancellationToken).ConfigureAwait(false)
            : new Reading<decimal>.Unknown("no check of this order needs it");
        var (free, worth) = isLive || limits.Any(limit => limit.LimitType == LimitType.Percentage)
            ? await AccountAsync(order, price, exchange, cancellationToken).ConfigureAwait(false)
            : (NotAsked, NotAsked);
        return new RiskSnapshot
        {
            KillSwitch = grounds.KillSwitch.Value,
            Breakers = Reading<IReadOnlyList<CircuitBreaker>>.FromT(grounds.Breakers),
            Limits = Reading<IReadOnlyList<LimitUsage>>.FromT(grounds.Limits),
            Drawdowns = Reading<IReadOnlyList<DrawdownState>>.FromT(grounds.Drawdowns),
            Volatility = grounds.Volatility,
            ExchangeLimits = rules,
            LastPrice = price,
            FreeCapital = free,
            PortfolioValue = worth,
        };
    }

    /// <summary>Whether a breaker will compare what the order pays with the price of before.</summary>
    private static bool WatchesPrice(TradingGrounds grounds, ProposedOrder order) =>
        grounds.Breakers.Any(breaker => breaker.Condition is BreakerCondition.PriceDeviation && breaker.AppliesTo(order.StrategyId, order.AssetId));

    private static Reading<decimal> NotAsked => new Reading<decimal>.Unknown("the account is read for real money only");

    private static async Task<Reading<ExchangeLimits>> RulesAsync(TradingGrounds grounds, ProposedOrder order, IExchange exchange, CancellationToken cancellationToken)
    {
        if (grounds.ExchangeLimits is { } own) return own;
        try
        {
            var rules = await exchange.RulesAsync(order.AssetId, cancellationToken).ConfigureAwait(false);
            return rules is { IsTrading: true } ? rules.ToLimits() : new Reading<ExchangeLimits>.Unknown("the exchange does not trade this asset");
        }
        catch (ExchangeException silent) when (silent.Category != ErrorCategory.RateLimited)
        {
            return new Reading<ExchangeLimits>.Unknown(silent.Message);
        }
    }

    private async Task<Reading<decimal>> PriceAsync(ProposedOrder order, IExchange exchange, CancellationToken cancellationToken)
    {
        try
        {
            var key = $"{order.ExchangeId}#{order.Mode}#{order.AssetId}";
            if (!_books.TryGetValue(key, out var book) || clock.GetUtcNow() - book.At > PriceLife)
                _books[key] = book = await exchange.BookAsync(order.AssetId, cancellationToken).ConfigureAwait(false);
            // The dearer side: an order is reckoned at what it costs at worst.
            var price = Math.Max(book.BidPrice, book.AskPrice);
            return price > 0m ? price : new Reading<decimal>.Unknown("the book is empty");
        }
        catch (ExchangeException silent) when (silent.Category != ErrorCategory.RateLimited)
        {
            return new Reading<decimal>.Unknown(silent.Message);
        }
    }

    /// <summary>Free quote money, and the worth of quote and base together; other holdings count as nothing, which errs on the strict side.</summary>
    private static async Task<(Reading<decimal> Free, Reading<decimal> Worth)> AccountAsync(ProposedOrder order, Reading<decimal> price, IExchange exchange, CancellationToken cancellationToken)
    {
        try
        {
            var rules = await exchange.RulesAsync(order.AssetId, cancellationToken).ConfigureAwait(false);
            var holdings = await exchange.HoldingsAsync(cancellationToken).ConfigureAwait(false);
            if (rules is null || holdings.Count == 0) return (new Reading<decimal>.Unknown("the account shows no holdings"), new Reading<decimal>.Unknown("the account shows no holdings"));
            Holding Of(string asset) => holdings.FirstOrDefault(holding => holding.Asset == asset) ?? new Holding(asset, 0m, 0m);
            var quote = Of(rules.QuoteAsset);
            var held = Of(rules.BaseAsset);
            Reading<decimal> worth = price is Reading<decimal>.Known { Value: var last } ? quote.Free + quote.Locked + ((held.Free + held.Locked) * last) : new Reading<decimal>.Unknown("the last price is not known");
            return (quote.Free, worth);
        }
        catch (ExchangeException silent) when (silent.Category != ErrorCategory.RateLimited)
        {
            return (new Reading<decimal>.Unknown(silent.Message), new Reading<decimal>.Unknown(silent.Message));
        }
    }
}
