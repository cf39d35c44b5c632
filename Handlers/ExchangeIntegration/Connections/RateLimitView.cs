using Acinaces.Adapters.Stores;
using Acinaces.Domain.RateLimits;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.ExchangeIntegration.Connections;

/// <summary>How much of what an exchange lets through is in use.</summary>
/// <param name="Used">Given out to our processes in the present window, whether they have spent it or not.</param>
/// <param name="ReservedForCritical">Of the limit, kept for cancellations.</param>
/// <param name="BlockedUntil">Until when the exchange wants nothing sent. Absent when it does not.</param>
internal sealed record RateLimitView(
    string Category, int Limit, int WindowSeconds, int Used, int Remaining, int ReservedForCritical, bool NearLimit, DateTimeOffset ResetsAt, DateTimeOffset? BlockedUntil)
{
    public static RateLimitView Of(SeenRateLimit seen, DateTimeOffset now)
    {
        var state = RateLimitState.At(now, seen.State, null, seen.Scope.Category);
        return new RateLimitView(
            WireName.Of(seen.Scope.Category),
            state.Limit.Amount,
            (int)state.Limit.Window.TotalSeconds,
            state.Leased,
            state.Remaining,
            state.Limit.ReservedForCritical,
            state.IsNearLimit,
            state.ResetsAt,
            state.BlockedUntil > now ? state.BlockedUntil : null);
    }
}
