using System.Globalization;
using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Exchanges.Limits;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.RateLimits;

namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>What Binance lets through for one account: weight, which all calls of one address share, and new orders of the account.</summary>
public sealed class BinanceAllowance(RequestBudgets budgets, ExchangeConfig registered, TimeProvider clock)
{
    /// <summary>The code of too many new orders, which cancellations do not count towards.</summary>
    private const int TooManyOrders = -1015;

    private const int AddressBanned = 418;

    /// <summary>No ban is longer.</summary>
    private static readonly TimeSpan LongestBan = TimeSpan.FromDays(3);

    /// <summary>The shortest ban of an address, for when Binance does not say.</summary>
    private static readonly TimeSpan ShortestBan = TimeSpan.FromMinutes(2);

    private readonly RequestBudget _weight = budgets.Of(RateLimitScope.WeightOf(registered));
    private readonly RequestBudget _orders = budgets.Of(RateLimitScope.OrdersOf(registered.ExchangeId, registered.TenantId));

    /// <summary>Whether Binance has been asked what it lets through.</summary>
    public bool IsPublished => _weight.Published is not null && _orders.Published is not null;

    /// <summary>Pays for a call.</summary>
    /// <exception cref="BinanceException">It must not be sent now.</exception>
    public ValueTask SpendAsync(BinanceCost cost, CancellationToken cancellationToken) => SpendAsync(_weight, cost.Weight, cost.Priority, cancellationToken);

    /// <summary>Pays for placing one order.</summary>
    /// <exception cref="BinanceException">None may be placed now.</exception>
    public async Task ReserveOrderAsync(CancellationToken cancellationToken)
    {
        await SpendAsync(_weight, BinanceCost.OneOrder, RequestPriority.Normal, cancellationToken).ConfigureAwait(false);
        await SpendAsync(_orders, 1, RequestPriority.Normal, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes in the limits that Binance publishes. Of several for orders the one with the shortest interval is reached first.</summary>
    internal void Publish(IReadOnlyList<BinanceRateLimit> published)
    {
        _weight.Published = LimitOf("REQUEST_WEIGHT") ?? _weight.Published;
        _orders.Published = LimitOf("ORDERS") ?? _orders.Published;

        RateLimit? LimitOf(string type) => published.Where(limit => limit.RateLimitType == type && limit is { IntervalNum: > 0, Limit: > 0 })
            .Select(limit => new RateLimit(limit.Limit, limit.IntervalNum * LengthOf(limit.Interval))).MinBy(limit => limit.Window);
    }

    /// <summary>Obeys a refusal that asks us to wait.</summary>
    /// <returns>The refusal, with how long that is.</returns>
    public async Task<BinanceException> ObeyAsync(BinanceException refused, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var budget = refused.Code == TooManyOrders ? _orders : _weight;
        var wait = refused.RetryAfter ?? (refused.HttpStatus == AddressBanned ? ShortestBan : RateLimitState.At(now, null, budget.Published, budget.Scope.Category).ResetsAt - now);
        wait = wait > LongestBan ? LongestBan : wait;
        var failure = default(AwsServiceException);
        try
        {
            await budgets.ObeyAsync(new ExchangeBan(budget.Scope, registered.TenantId, now + wait, refused.Text), cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException untold)
        {
            // This process obeys in any case; the others will be refused themselves. What Binance said must not get lost over it.
            failure = untold;
        }
        return new BinanceException(refused.HttpStatus, refused.Code, refused.Text, wait, failure);
    }

    private async ValueTask SpendAsync(RequestBudget budget, int cost, RequestPriority priority, CancellationToken cancellationToken)
    {
        if (await budget.SpendAsync(cost, priority, cancellationToken).ConfigureAwait(false) is not { } wait) return;
        var until = wait.Until.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        throw new BinanceException(
            429, 0, wait.ByExchange ? $"The exchange told us to send nothing until {until}; nothing was sent." : $"What we allow ourselves at the exchange is used up until {until}; nothing was sent.",
            wait.Until - clock.GetUtcNow())
        {
            IsOwnLimit = !wait.ByExchange,
        };
    }

    private static TimeSpan LengthOf(string interval) => interval switch
    {
        "SECOND" => TimeSpan.FromSeconds(1),
        "MINUTE" => TimeSpan.FromMinutes(1),
        "HOUR" => TimeSpan.FromHours(1),
        "DAY" => TimeSpan.FromDays(1),
        _ => throw new FormatException($"Binance counts in an interval '{interval}', which is not known."),
    };
}
