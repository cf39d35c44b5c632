using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;

namespace Acinaces.Adapters.Exchanges.Paper;

/// <summary>Trades on paper at a real market's public prices. It only ever reads: no order leaves this process.</summary>
/// <remarks>It keeps nothing. Whether an order exists is what our own store says of it, and every id derives from the order's.</remarks>
public sealed class PaperExchange(IExchange market, TimeProvider clock) : IExchange
{
    /// <summary>What a taker pays on paper.</summary>
    public const decimal FeeRate = 0.001m;

    /// <summary>No order leaves, so none has to be paid for.</summary>
    public Task ReserveAsync(string assetId, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<Submission> PlaceAsync(Order order, CancellationToken cancellationToken)
    {
        if (order.OrderType == OrderType.TrailingStop) return new Submission.Refused(ErrorCategory.InvalidRequest, "Trailing stops are not simulated on paper.");
        try
        {
            if (await market.RulesAsync(order.AssetId, cancellationToken).ConfigureAwait(false) is not { } rules)
                return new Submission.Refused(ErrorCategory.InvalidRequest, "The market does not trade this asset.");
            return new Submission.Accepted(Work(order, rules, await market.BookAsync(order.AssetId, cancellationToken).ConfigureAwait(false)));
        }
        catch (ExchangeException noPrices)
        {
            // Nothing can have happened on paper, so this is a plain refusal.
            return new Submission.Refused(noPrices.Category, "The market's prices are not available.") { RetryAfter = noPrices.RetryAfter };
        }
    }

    /// <summary>An order that never got an answer was never placed; a resting one meets the present prices.</summary>
    public async Task<Lookup> FindAsync(Order order, CancellationToken cancellationToken)
    {
        if (order.ExchangeOrderId is null) return new Lookup.Absent();
        if (order.IsTerminal) return new Lookup.Found(AsStored(order));
        try
        {
            return await market.RulesAsync(order.AssetId, cancellationToken).ConfigureAwait(false) is { } rules
                ? new Lookup.Found(Work(order, rules, await market.BookAsync(order.AssetId, cancellationToken).ConfigureAwait(false)))
                : new Lookup.Unknown("The market no longer trades this asset.");
        }
        catch (ExchangeException noPrices)
        {
            return new Lookup.Unknown(noPrices.Message);
        }
    }

    public Task<Cancellation> CancelAsync(Order order, CancellationToken cancellationToken) => Task.FromResult<Cancellation>(
        order.IsTerminal ? new Cancellation.Refused("The order has ended.") : new Cancellation.Confirmed(AsStored(order) with { Status = OrderStatus.Cancelled }));

    public Task<Amendment> AmendAsync(Order order, OrderModification change, CancellationToken cancellationToken) =>
        Task.FromResult<Amendment>(order.IsTerminal ? new Amendment.Refused("The order has ended.") : new Amendment.Confirmed());

    public Task<AssetRules?> RulesAsync(string assetId, CancellationToken cancellationToken) => market.RulesAsync(assetId, cancellationToken);

    public Task<TimeSpan> PingAsync(CancellationToken cancellationToken) => market.PingAsync(cancellationToken);

    public Task<BookTop> BookAsync(string assetId, CancellationToken cancellationToken) => market.BookAsync(assetId, cancellationToken);

    /// <summary>Paper needs no money: what may be risked on it is the limits' business.</summary>
    public Task<IReadOnlyList<Holding>> HoldingsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Holding>>([]);

    public Task<KeyRights> KeyRightsAsync(CancellationToken cancellationToken) => Task.FromResult(new KeyRights(MayTrade: true, MayWithdraw: false));

    private static string IdOf(Order order) => "PAPER-" + order.OrderId.Value;

    private VenueOrder AsStored(Order order) => new(IdOf(order), order.Status, order.Fills, clock.GetUtcNow());

    /// <summary>Fills the order whole at the best price of the other side when it crosses, otherwise lets it rest.</summary>
    private VenueOrder Work(Order order, AssetRules rules, BookTop book)
    {
        var now = clock.GetUtcNow();
        var price = order.Side == OrderSide.Buy ? book.AskPrice : book.BidPrice;
        if (price > 0m && order.RemainingQuantity > 0m && IsAwake(order, price) && Crosses(order, price))
        {
            var fill = FillOf(order, rules, price, now);
            return new VenueOrder(IdOf(order), OrderStatus.Filled, [.. order.Fills, fill], now);
        }
        var ends = order.OrderType == OrderType.Market || order.TimeInForce is TimeInForce.Ioc or TimeInForce.Fok || order.ExpiresAt <= now;
        var rests = order.Fills.Count == 0 ? OrderStatus.Open : OrderStatus.PartiallyFilled;
        return new VenueOrder(IdOf(order), ends ? OrderStatus.Expired : rests, order.Fills, now);
    }

    private static Fill FillOf(Order order, AssetRules rules, decimal price, DateTimeOffset now)
    {
        var quantity = order.RemainingQuantity;
        // As on a spot exchange, the fee comes out of what is received.
        var (commission, asset) = order.Side == OrderSide.Buy ? (quantity * FeeRate, rules.BaseAsset) : (quantity * price * FeeRate, rules.QuoteAsset);
        return new Fill($"PAPER-{order.OrderId.Value}-{order.Fills.Count + 1}", quantity, price, commission, asset, now);
    }

    private static bool IsAwake(Order order, decimal price) => order.OrderType is not (OrderType.StopLimit or OrderType.StopMarket)
        || order.StopPrice is not { } stop || (order.Side == OrderSide.Buy ? price >= stop : price <= stop);

    private static bool Crosses(Order order, decimal price) => order.OrderType is not (OrderType.Limit or OrderType.StopLimit)
        || order.Price is not { } limit || (order.Side == OrderSide.Buy ? price <= limit : price >= limit);
}
