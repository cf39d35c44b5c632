using System.Runtime.InteropServices;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Limits;

/// <summary>How many unfilled orders each account has placed in the current ten seconds and the current UTC day. Guarded by the market's lock.</summary>
internal sealed class OrderLimits
{
    private const long TenSecondsMs = 10_000;
    private const long DayMs = 86_400_000;
    private readonly Dictionary<Account, OrderCount> _counts = [];

    public OrderCount CountOf(Account account, long nowMs)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, account, out _);
        if (nowMs / TenSecondsMs != count.TenSecondWindow) count = count with { TenSecondWindow = nowMs / TenSecondsMs, TenSeconds = 0 };
        if (nowMs / DayMs != count.DayWindow) count = count with { DayWindow = nowMs / DayMs, Day = 0 };
        return count;
    }

    /// <exception cref="BinanceException">-1015, when one more order would break a limit.</exception>
    public void Require(Account account, LimitSettings settings, long nowMs)
    {
        var count = CountOf(account, nowMs);
        if (count.TenSeconds >= settings.OrdersPerTenSeconds) throw BinanceErrors.TooManyOrders(settings.OrdersPerTenSeconds, "10 SECOND", (int)(10 - nowMs % TenSecondsMs / 1_000));
        if (count.Day >= settings.OrdersPerDay) throw BinanceErrors.TooManyOrders(settings.OrdersPerDay, "1 DAY", (int)((DayMs - nowMs % DayMs) / 1_000));
    }

    public OrderCount Placed(Account account, long nowMs)
    {
        var count = CountOf(account, nowMs);
        return _counts[account] = count with { TenSeconds = count.TenSeconds + 1, Day = count.Day + 1 };
    }

    /// <summary>An order that was filled does not count.</summary>
    public void Filled(Account account, long nowMs)
    {
        var count = CountOf(account, nowMs);
        _counts[account] = count with { TenSeconds = Math.Max(0, count.TenSeconds - 1), Day = Math.Max(0, count.Day - 1) };
    }
}
