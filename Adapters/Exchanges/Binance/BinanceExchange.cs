using System.Collections.Concurrent;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;

namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>Spot trading at Binance, or at its test system.</summary>
public sealed class BinanceExchange(BinanceRest rest, TimeProvider clock) : IExchange
{
    private static readonly TimeSpan RulesLife = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, (AssetRules Rules, DateTimeOffset Until)> _rules = new(StringComparer.Ordinal);

    public async Task<Submission> PlaceAsync(Order order, CancellationToken cancellationToken)
    {
        try
        {
            var placed = await rest.CallAsync(HttpMethod.Post, "/api/v3/order", () => BinanceTranslation.Placing(order), BinanceCost.Placed, BinanceJson.Default.BinanceOrder, cancellationToken).ConfigureAwait(false);
            return new Submission.Accepted(await CompleteAsync(placed, cancellationToken).ConfigureAwait(false));
        }
        catch (NotSupportedException unsupported)
        {
            return new Submission.Refused(ErrorCategory.InvalidRequest, unsupported.Message);
        }
        // An order of ours with this id works there already: an earlier sending of it arrived after all.
        catch (BinanceException refused) when (refused.IsOutcomeUnknown || refused.Text == "Duplicate order sent.")
        {
            return new Submission.Unknown(refused.Message);
        }
        catch (BinanceException refused)
        {
            return new Submission.Refused(BinanceErrors.CategoryOf(refused), refused.Text) { RetryAfter = refused.RetryAfter };
        }
    }

    public async Task ReserveAsync(string assetId, CancellationToken cancellationToken)
    {
        // The limits come with the rules of an asset; before they are known the standard amounts hold.
        if (!rest.Allowance.IsPublished) await RulesAsync(assetId, cancellationToken).ConfigureAwait(false);
        try
        {
            await rest.Allowance.ReserveOrderAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (BinanceException refused)
        {
            throw Failure(refused);
        }
    }

    public async Task<Lookup> FindAsync(Order order, CancellationToken cancellationToken)
    {
        try
        {
            var found = await rest.CallAsync(HttpMethod.Get, "/api/v3/order", () => Named(order), BinanceCost.QueryOrder, BinanceJson.Default.BinanceOrder, cancellationToken).ConfigureAwait(false);
            return new Lookup.Found(await CompleteAsync(found, cancellationToken).ConfigureAwait(false));
        }
        catch (BinanceException refused) when (BinanceErrors.CategoryOf(refused) == ErrorCategory.RateLimited)
        {
            return new Lookup.Deferred(Failure(refused));
        }
        catch (BinanceException refused)
        {
            return refused.IsNoSuchOrder ? new Lookup.Absent() : new Lookup.Unknown(refused.Message);
        }
    }

    public async Task<Cancellation> CancelAsync(Order order, CancellationToken cancellationToken)
    {
        try
        {
            var cancelled = await rest.CallAsync(HttpMethod.Delete, "/api/v3/order", () => Named(order), BinanceCost.Cancel, BinanceJson.Default.BinanceOrder, cancellationToken).ConfigureAwait(false);
            return new Cancellation.Confirmed(await CompleteAsync(cancelled, cancellationToken).ConfigureAwait(false));
        }
        catch (BinanceException refused) when (BinanceErrors.CategoryOf(refused) == ErrorCategory.RateLimited)
        {
            return new Cancellation.Deferred(Failure(refused));
        }
        catch (BinanceException refused)
        {
            return refused.IsOutcomeUnknown ? new Cancellation.Unknown(refused.Message) : new Cancellation.Refused(refused.Text);
        }
    }

    public async Task<Amendment> AmendAsync(Order order, OrderModification change, CancellationToken cancellationToken)
    {
        if (change is not { NewPrice: null, NewStopPrice: null, NewQuantity: { } quantity })
            return new Amendment.NotSupported("Binance changes only the quantity of a working order; cancel it and place a new one.");
        try
        {
            // Without the id said again Binance gives the order another one, and nobody would find it any more.
            await rest.CallAsync(HttpMethod.Put, "/api/v3/order/amend/keepPriority", () => Named(order).Add("newClientOrderId", order.OrderId.Value).Add("newQty", quantity), BinanceCost.Amend, BinanceJson.Default.BinanceAmended, cancellationToken).ConfigureAwait(false);
            return new Amendment.Confirmed();
        }
        catch (BinanceException refused) when (BinanceErrors.CategoryOf(refused) == ErrorCategory.RateLimited)
        {
            throw Failure(refused);
        }
        catch (BinanceException refused)
        {
            return refused.IsOutcomeUnknown ? new Amendment.Unknown(refused.Message) : new Amendment.Refused(refused.Text);
        }
    }

    public async Task<AssetRules?> RulesAsync(string assetId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_rules.TryGetValue(assetId, out var known) && known.Until > now) return known.Rules;
        try
        {
            var info = await rest.AskAsync("/api/v3/exchangeInfo", new BinanceParameters().Add("symbol", assetId), BinanceCost.ExchangeInfo, BinanceJson.Default.BinanceExchangeInfo, cancellationToken).ConfigureAwait(false);
            rest.Allowance.Publish(info.RateLimits ?? []);
            // Binance answers for the symbol asked for; an id that differs in case only must not become a second name for it.
            if (info.Symbols.FirstOrDefault(symbol => symbol.Symbol == assetId) is not { } listed) return null;
            var rules = BinanceTranslation.RulesOf(listed);
            _rules[assetId] = (rules, now + RulesLife);
            return rules;
        }
        catch (BinanceException refused)
        {
            return refused.Code is -1121 or -1100 ? null : throw Failure(refused);
        }
    }

    public async Task<TimeSpan> PingAsync(CancellationToken cancellationToken)
    {
        try
        {
            var started = clock.GetTimestamp();
            await rest.AskAsync("/api/v3/time", null, BinanceCost.Time, BinanceJson.Default.BinanceServerTime, cancellationToken).ConfigureAwait(false);
            return clock.GetElapsedTime(started);
        }
        catch (BinanceException refused)
        {
            throw Failure(refused);
        }
    }

    public async Task<BookTop> BookAsync(string assetId, CancellationToken cancellationToken)
    {
        try
        {
            var book = await rest.AskAsync("/api/v3/ticker/bookTicker", new BinanceParameters().Add("symbol", assetId), BinanceCost.BookTicker, BinanceJson.Default.BinanceBookTicker, cancellationToken).ConfigureAwait(false);
            return new BookTop(book.BidPrice, book.BidQty, book.AskPrice, book.AskQty, clock.GetUtcNow());
        }
        catch (BinanceException refused)
        {
            throw Failure(refused);
        }
    }

    public async Task<IReadOnlyList<Holding>> HoldingsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var account = await rest.CallAsync(HttpMethod.Get, "/api/v3/account", () => new BinanceParameters().Add("omitZeroBalances", "true"), BinanceCost.Account, BinanceJson.Default.BinanceAccount, cancellationToken).ConfigureAwait(false);
            return [.. account.Balances.Select(balance => new Holding(balance.Asset, balance.Free, balance.Locked))];
        }
        catch (BinanceException refused)
        {
            throw Failure(refused);
        }
    }

    public async Task<KeyRights> KeyRightsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var rights = await rest.CallAsync(HttpMethod.Get, "/sapi/v1/account/apiRestrictions", () => new BinanceParameters(), BinanceCost.KeyRights, BinanceJson.Default.BinanceKeyRights, cancellationToken).ConfigureAwait(false);
            return new KeyRights(rights.EnableReading && rights.EnableSpotAndMarginTrading, rights.EnableWithdrawals || rights.EnableInternalTransfer || rights.PermitsUniversalTransfer);
        }
        // The test system has no such call, and nothing that could be withdrawn.
        catch (BinanceException missing) when (missing.HttpStatus == 404)
        {
            await HoldingsAsync(cancellationToken).ConfigureAwait(false);
            return new KeyRights(MayTrade: true, MayWithdraw: false);
        }
        catch (BinanceException refused)
        {
            throw Failure(refused);
        }
    }

    private static BinanceParameters Named(Order order) => new BinanceParameters().Add("symbol", order.AssetId).Add("origClientOrderId", order.OrderId.Value);

    /// <summary>Adds the executions where the answer did not carry all of them.</summary>
    private async Task<VenueOrder> CompleteAsync(BinanceOrder order, CancellationToken cancellationToken)
    {
        var at = order switch
        {
            { TransactTime: > 0 } => DateTimeOffset.FromUnixTimeMilliseconds(order.TransactTime),
            { UpdateTime: > 0 } => DateTimeOffset.FromUnixTimeMilliseconds(order.UpdateTime),
            _ => clock.GetUtcNow(),
        };
        Fill[] fills = [.. (order.Fills ?? []).Select(fill => BinanceTranslation.FillOf(order.Symbol, fill, at))];
        if (fills.Sum(fill => fill.Quantity) != order.ExecutedQty)
        {
            var trades = await TradesAsync(order, cancellationToken).ConfigureAwait(false);
            fills = [.. trades.Select(trade => BinanceTranslation.FillOf(order.Symbol, trade))];
        }
        return new VenueOrder(order.OrderId.ToString(System.Globalization.CultureInfo.InvariantCulture), BinanceTranslation.StatusOf(order.Status), fills, at)
        {
            Quantity = order.OrigQty > 0m ? order.OrigQty : null,
        };
    }

    private async Task<BinanceTrade[]> TradesAsync(BinanceOrder order, CancellationToken cancellationToken)
    {
        try
        {
            return await rest.CallAsync(
                HttpMethod.Get, "/api/v3/myTrades", () => new BinanceParameters().Add("symbol", order.Symbol).Add("orderId", order.OrderId), BinanceCost.TradesOfOrder, BinanceJson.Default.BinanceTradeArray, cancellationToken).ConfigureAwait(false);
        }
        catch (BinanceException refused)
        {
            // The order itself was answered for; a refusal here must not be taken for a refusal of the order.
            throw new BinanceException(0, 0, $"The order's executions could not be read: {refused.Text}", inner: refused);
        }
    }

    private static ExchangeException Failure(BinanceException refused) =>
        new(ExchangeId.Binance, BinanceErrors.CategoryOf(refused), refused.Text, refused.RetryAfter, refused) { IsOwnLimit = refused.IsOwnLimit };
}
