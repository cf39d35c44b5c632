namespace Acinaces.Simulators.Exchanges.Binance.Limits;

/// <summary>Weight of requests per address and minute, and the bans of those who do not stop.</summary>
internal sealed class RequestLimits
{
    private const long MinuteMs = 60_000;
    private const int PatienceAfterLimit = 10;
    private const long ShortestBanMs = 2 * MinuteMs;
    private const long LongestBanMs = 3 * 24 * 60 * MinuteMs;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Usage> _usages = new(StringComparer.Ordinal);

    public LimitSettings Settings { get; set; } = new();

    /// <summary>Weight the address has used in the current minute.</summary>
    public int UsedBy(string address, long nowMs)
    {
        lock (_gate) return UsageOf(address, nowMs).Weight;
    }

    /// <exception cref="BinanceException">-1003 with 429 over the limit, with 418 while banned.</exception>
    public int Charge(string address, int weight, long nowMs)
    {
        lock (_gate)
        {
            var usage = UsageOf(address, nowMs);
            if (nowMs < usage.BannedUntilMs) throw BinanceErrors.Banned(usage.BannedUntilMs, Seconds(usage.BannedUntilMs - nowMs));
            if (weight > 0 && usage.Weight + weight > Settings.RequestWeightPerMinute || ++usage.RawRequests > Settings.RawRequestsPerFiveMinutes)
            {
                if (++usage.Refusals > PatienceAfterLimit) Ban(usage, nowMs, usage.NextBanMs);
                throw BinanceErrors.TooMuchWeight(Settings.RequestWeightPerMinute, Seconds(MinuteMs - nowMs % MinuteMs));
            }
            return usage.Weight += weight;
        }
    }

    /// <summary>Adds the weight of a request that was let through at no charge and then failed.</summary>
    public int ChargeFailure(string address, int weight, long nowMs)
    {
        lock (_gate) return UsageOf(address, nowMs).Weight += weight;
    }

    public void Ban(string address, long nowMs, long durationMs)
    {
        lock (_gate) Ban(UsageOf(address, nowMs), nowMs, durationMs);
    }

    public void Reset()
    {
        lock (_gate) _usages.Clear();
    }

    private static void Ban(Usage usage, long nowMs, long durationMs)
    {
        usage.BannedUntilMs = nowMs + durationMs;
        usage.NextBanMs = Math.Min(usage.NextBanMs * 2, LongestBanMs);
    }

    private Usage UsageOf(string address, long nowMs)
    {
        if (!_usages.TryGetValue(address, out var usage)) _usages[address] = usage = new Usage();
        usage.Advance(nowMs);
        return usage;
    }

    private static int Seconds(long durationMs) => (int)((durationMs + 999) / 1_000);

    private sealed class Usage
    {
        private long _minute;
        private long _fiveMinutes;

        public int Weight { get; set; }

        public int RawRequests { get; set; }

        public int Refusals { get; set; }

        public long BannedUntilMs { get; set; }

        public long NextBanMs { get; set; } = ShortestBanMs;

        public void Advance(long nowMs)
        {
            var minute = nowMs / MinuteMs;
            if (minute == _minute) return;
            (_minute, Weight, Refusals) = (minute, 0, 0);
            if (minute / 5 != _fiveMinutes) (_fiveMinutes, RawRequests) = (minute / 5, 0);
        }
    }
}
