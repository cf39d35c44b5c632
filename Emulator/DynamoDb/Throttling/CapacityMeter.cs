namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>The reads, or the writes, of one table or global index: what is left of each of their limits.</summary>
internal sealed class CapacityMeter
{
    private readonly KeyHeat _heat;
    private readonly TokenBucket _units;
    private CapacitySetting _setting;
    private OnDemandGrowth? _growth;
    private TokenBucket? _maximum;

    public CapacityMeter(CapacitySetting setting, bool writes, DateTimeOffset now)
    {
        _setting = setting;
        _heat = new KeyHeat(writes ? CapacityLimits.PartitionWrites : CapacityLimits.PartitionReads);
        if (setting.Provisioned is { } rate)
        {
            _units = new TokenBucket(rate, CapacityLimits.BurstSeconds, now);
            return;
        }
        _growth = new OnDemandGrowth(setting.Warm, now);
        _units = new TokenBucket(_growth.Rate(now), CapacityLimits.OneSecond, now);
        _maximum = MaximumOf(setting, now);
    }

    public bool IsOnDemand => _setting.Provisioned is null;

    /// <summary>Takes over a changed definition. What is left of the limits stays, as far as they have room.</summary>
    public void Follow(CapacitySetting setting, DateTimeOffset now)
    {
        if (setting == _setting)
            return;
        var before = _setting;
        _setting = setting;
        if (setting.Provisioned is { } rate)
        {
            (_growth, _maximum) = (null, null);
            _units.Resize(rate, CapacityLimits.BurstSeconds, now);
            return;
        }
        if (_growth is null || setting.Warm != before.Warm)
            _growth = new OnDemandGrowth(Math.Max(setting.Warm, Math.Max(before.Provisioned ?? 0, _growth?.Rate(now) ?? 0)), now);
        if (setting.Maximum != before.Maximum)
            _maximum = MaximumOf(setting, now);
        _units.Resize(_growth.Rate(now), CapacityLimits.OneSecond, now);
    }

    /// <summary>The least that any limit leaves now.</summary>
    /// <param name="key">Hash of the partition key. Absent: many keys.</param>
    public double Available(ulong? key, DateTimeOffset now)
    {
        Grow(now);
        var left = Math.Min(_units.Available(now), _maximum?.Available(now) ?? double.MaxValue);
        return key is { } hash ? Math.Min(left, _heat.Available(hash, now)) : left;
    }

    /// <summary>The limit that stands in the way. Absent: none does.</summary>
    public LimitType? Refusal(double units, ulong? key, DateTimeOffset now)
    {
        Grow(now);
        if (_maximum is not null && !_maximum.Allows(units, now))
            return LimitType.MaxOnDemandThroughput;
        if (!_units.Allows(units, now))
        {
            if (_growth is null)
                return LimitType.ProvisionedThroughput;
            // Below the quota it is the partitions, too few yet, that cannot keep up.
            return _units.Rate >= CapacityLimits.TableQuota ? LimitType.AccountLimit : LimitType.KeyRangeThroughput;
        }
        return key is { } hash && !_heat.Allows(hash, units, now) ? LimitType.KeyRangeThroughput : null;
    }

    /// <summary>Takes what <see cref="Refusal"/> has allowed.</summary>
    public void Take(double units, ulong? key, DateTimeOffset now)
    {
        _units.Take(units);
        _maximum?.Take(units);
        _growth?.Add(units, now);
        if (key is { } hash)
            _heat.Take(hash, units, now);
    }

    private static TokenBucket? MaximumOf(CapacitySetting setting, DateTimeOffset now) =>
        setting.Maximum is { } maximum ? new TokenBucket(maximum, CapacityLimits.OneSecond, now) : null;

    private void Grow(DateTimeOffset now)
    {
        if (_growth is not null && _growth.Rate(now) is var rate && rate != _units.Rate)
            _units.Resize(rate, CapacityLimits.OneSecond, _growth.Since);
    }
}
