namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>Pages of a list that is ordered by key; the token is the last key of the page before.</summary>
internal static class Page
{
    /// <exception cref="Pipeline.AwsErrorException">ValidationException, when the limit is outside 1 to 100.</exception>
    public static (IReadOnlyList<T> Items, string? NextToken) Of<T>(IEnumerable<T> ordered, Func<T, string> key, string? token, int? limit)
    {
        if (limit is < 1 or > EventBridgeLimits.PageSize)
            throw EventBridgeErrors.Validation("Limit must be between 1 and 100.");
        var size = limit ?? EventBridgeLimits.PageSize;
        var items = ordered.SkipWhile(item => token is not null && string.CompareOrdinal(key(item), token) <= 0).Take(size + 1).ToList();
        return items.Count > size ? (items[..size], key(items[size - 1])) : (items, null);
    }
}
