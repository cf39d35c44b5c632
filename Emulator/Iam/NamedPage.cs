namespace Acinaces.Emulator.Iam;

/// <summary>One page of a list that is sorted by name.</summary>
/// <param name="Marker">Name of the last item, to go on behind. Absent on the last page.</param>
internal sealed record NamedPage<T>(IReadOnlyList<T> Items, string? Marker)
{
    private const int DefaultSize = 100;
    private const int MaxSize = 1000;

    public static NamedPage<T> Of(IEnumerable<T> all, Func<T, string> nameOf, string? marker, int? maxItems)
    {
        var size = maxItems ?? DefaultSize;
        if (size is < 1 or > MaxSize) throw IamErrors.Validation($"1 validation error detected: Value '{size}' at 'maxItems' failed to satisfy constraint: Member must have value between 1 and {MaxSize}");
        var rest = all.OrderBy(nameOf, StringComparer.Ordinal).Where(item => marker is null || string.CompareOrdinal(nameOf(item), marker) > 0).ToList();
        return rest.Count <= size ? new NamedPage<T>(rest, null) : new NamedPage<T>(rest[..size], nameOf(rest[size - 1]));
    }
}
