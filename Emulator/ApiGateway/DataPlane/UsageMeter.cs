using System.Collections.Concurrent;
using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Counts the use of keys and stages against throttles and quotas. What was used is forgotten when the emulator ends.</summary>
internal sealed class UsageMeter(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Owner, double Rate, int Burst), TokenBucket> _buckets = new();
    private readonly ConcurrentDictionary<(string PlanId, string KeyId), (DateOnly Period, int Used)> _used = new();

    /// <param name="owner">What the throttle is counted for, such as a plan and key.</param>
    public bool WithinThrottle(string owner, ThrottleSettings? settings)
    {
        if (settings is not { RateLimit: { } rate }) return true;
        var burst = settings.BurstLimit ?? Math.Max(1, (int)rate);
        return _buckets.GetOrAdd((owner, rate, burst), key => new TokenBucket(key.Rate, key.Burst, clock)).TryTake();
    }

    public bool WithinQuota(UsagePlan plan, string keyId)
    {
        if (plan.Quota is not { } quota) return true;
        var period = PeriodOf(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), quota.Period);
        var used = _used.AddOrUpdate((plan.Id, keyId), _ => (period, 1 + (quota.Offset ?? 0)), (_, present) => present.Period == period ? (period, present.Used + 1) : (period, 1));
        return used.Used <= quota.Limit;
    }

    /// <summary>First day of the period a day lies in. Weeks begin on Sunday.</summary>
    private static DateOnly PeriodOf(DateOnly day, string? period) => period switch
    {
        "MONTH" => new DateOnly(day.Year, day.Month, 1),
        "WEEK" => day.AddDays(-(int)day.DayOfWeek),
        _ => day,
    };
}
