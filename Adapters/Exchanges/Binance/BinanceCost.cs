using Acinaces.Domain.RateLimits;

namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>What a call costs of the weight that Binance lets through, and whether it may use what is kept back.</summary>
/// <remarks>Source: Binance spot API documentation, the weight of each endpoint.</remarks>
public readonly record struct BinanceCost(int Weight, RequestPriority Priority = RequestPriority.Normal)
{
    /// <summary>Placing, changing or cancelling one order.</summary>
    public const int OneOrder = 1;

    public static readonly BinanceCost Time = new(1);

    public static readonly BinanceCost BookTicker = new(2);

    public static readonly BinanceCost QueryOrder = new(4);

    public static readonly BinanceCost Account = new(20);

    public static readonly BinanceCost ExchangeInfo = new(20);

    public static readonly BinanceCost KeyRights = new(1);

    public static readonly BinanceCost Amend = new(OneOrder);

    public static readonly BinanceCost Cancel = new(OneOrder, RequestPriority.Critical);

    /// <summary>The order was paid for before it was stored, see <see cref="BinanceAllowance.ReserveOrderAsync"/>.</summary>
    public static readonly BinanceCost Placed = new(0, RequestPriority.Critical);

    /// <summary>The executions of one order. They belong to an answer that is there already, so they are not refused for our own sake.</summary>
    public static readonly BinanceCost TradesOfOrder = new(5, RequestPriority.Critical);

    /// <summary>Setting the clock for a call that was decided on.</summary>
    public static readonly BinanceCost ClockSetting = new(1, RequestPriority.Critical);
}
