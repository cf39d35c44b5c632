namespace Acinaces.Emulator.ApiGateway.Wire;

/// <summary>Cuts collections into pages.</summary>
internal static class Paging
{
    private const int DefaultLimit = 25;
    private const int MaxLimit = 500;

    /// <param name="items">In the order of their keys.</param>
    /// <param name="position">The key of the last item of the page before.</param>
    public static ItemList<T> Page<T>(IEnumerable<T> items, Func<T, string> key, string? position, int? limit)
    {
        if (limit is < 1 or > MaxLimit) throw ApiGatewayErrors.BadRequest($"Invalid limit specified, must be between 1 and {MaxLimit}");
        var size = limit ?? DefaultLimit;
        var page = items.Where(item => position is null || string.CompareOrdinal(key(item), position) > 0).Take(size + 1).ToList();
        return new ItemList<T>([.. page.Take(size)], page.Count > size ? key(page[size - 1]) : null);
    }
}
