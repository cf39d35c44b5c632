using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>What authorizers answered, for as long as each allows. Where there are too many, some are asked for again.</summary>
internal sealed class RememberedAnswers<TKey, TAnswer>(TimeProvider clock)
    where TKey : notnull
    where TAnswer : class
{
    private const int MaxRemembered = 10_000;
    private readonly ConcurrentDictionary<TKey, (TAnswer Answer, DateTimeOffset Until)> _remembered = new();

    public bool TryFind(TKey key, [NotNullWhen(true)] out TAnswer? answer)
    {
        var isFresh = _remembered.TryGetValue(key, out var known) && known.Until > clock.GetUtcNow();
        answer = isFresh ? known.Answer : null;
        return isFresh;
    }

    public void Remember(TKey key, TAnswer answer, int seconds)
    {
        var now = clock.GetUtcNow();
        if (_remembered.Count >= MaxRemembered)
        {
            foreach (var (old, entry) in _remembered)
            {
                if (entry.Until <= now || _remembered.Count >= MaxRemembered) _remembered.TryRemove(old, out _);
            }
        }
        _remembered[key] = (answer, now.AddSeconds(seconds));
    }

    public void Forget(Func<TKey, bool> isMeant)
    {
        foreach (var key in _remembered.Keys.Where(isMeant)) _remembered.TryRemove(key, out _);
    }
}
