using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.RateLimits;

namespace Acinaces.Adapters.Stores;

/// <summary>The use of exchanges' limits as items of the table <c>rate-limit-state</c>.</summary>
internal static class RateLimitItem
{
    public static DynamoItem Key(RateLimitScope scope) => new() { { "exchangeId", scope.ToString() } };

    /// <summary>What was read for a scope. Absent when nothing was.</summary>
    public static SeenRateLimit Seen(RateLimitScope scope, DynamoItem? item) => new(scope, item is null ? null : Read(item));

    private static RateLimitState Read(DynamoItem item) => new(
        new RateLimit((int)item.WholeNumber("limit"), TimeSpan.FromSeconds(item.WholeNumber("windowSeconds"))),
        (int)item.WholeNumber("leased"),
        item.InstantOf("resetsAt"),
        item.InstantOrNull("blockedUntil"));
}
