namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>How far an on-demand table or index has grown: to twice the highest traffic it had before the present half hour.</summary>
internal sealed class OnDemandGrowth
{
    private readonly long _initial;
    private double _previousPeak;
    private double _peak;
    private double _thisSecond;
    private long _second;

    /// <param name="initial">Units per second that it stands from the beginning.</param>
    public OnDemandGrowth(long initial, DateTimeOffset now)
    {
        _initial = initial;
        Since = now;
    }

    /// <summary>When the present half hour began, and with it the present rate.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Units per second, within the account's quota.</summary>
    public long Rate(DateTimeOffset now)
    {
        if (now - Since >= CapacityLimits.GrowthWindow)
        {
            // Without traffic in between all half hours but the first are alike; the last one to begin is the present one.
            var windows = (now - Since).Ticks / CapacityLimits.GrowthWindow.Ticks;
            Since += windows * CapacityLimits.GrowthWindow;
            _previousPeak = Math.Max(_previousPeak, _peak);
            _peak = 0;
        }
        return Math.Min(CapacityLimits.TableQuota, Math.Max(_initial, (long)(2 * _previousPeak)));
    }

    public void Add(double units, DateTimeOffset now)
    {
        var rate = Rate(now);
        var second = now.UtcTicks / TimeSpan.TicksPerSecond;
        if (second != _second)
        {
            _second = second;
            _thisSecond = 0;
        }
        _thisSecond += units;
        // What was kept of the second before is no traffic that it stands for long.
        _peak = Math.Max(_peak, Math.Min(_thisSecond, rate));
    }
}
