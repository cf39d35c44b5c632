namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Lets a burst through at once and a rate in the long run, by the emulator's clock.</summary>
internal sealed class TokenBucket
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly double _perSecond;
    private readonly double _burst;
    private double _tokens;
    private DateTimeOffset _filledAt;

    public TokenBucket(double perSecond, int burst, TimeProvider clock)
    {
        (_perSecond, _burst, _tokens, _clock, _filledAt) = (perSecond, burst, burst, clock, clock.GetUtcNow());
    }

    public bool TryTake()
    {
        lock (_gate)
        {
            var now = _clock.GetUtcNow();
            if (now > _filledAt) _tokens = Math.Min(_burst, _tokens + (now - _filledAt).TotalSeconds * _perSecond);
            _filledAt = now;
            if (_tokens < 1) return false;
            _tokens--;
            return true;
        }
    }
}
