namespace Acinaces.Emulator.Sns.Model;

/// <summary>Pages of a list that is ordered by key; the token is the last key of the page before.</summary>
internal static class Page
{
    public static (IReadOnlyList<T> Items, string? NextToken) Of<T>(IEnumerable<T> ordered, Func<T, string> key, string? token)
    {
        var items = ordered.SkipWhile(item => token is not null && string.CompareOrdinal(key(item), token) <= 0).Take(SnsLimits.PageSize + 1).ToList();
        return items.Count > SnsLimits.PageSize ? (items[..SnsLimits.PageSize], key(items[SnsLimits.PageSize - 1])) : (items, null);
    }
}
