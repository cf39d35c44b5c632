using System.Globalization;

namespace Acinaces.Emulator.Kms.Model;

/// <summary>Pages of a list; the marker is the number of items before the page.</summary>
internal static class Page
{
    /// <exception cref="Pipeline.AwsErrorException">InvalidMarkerException or ValidationException.</exception>
    public static (IReadOnlyList<T> Items, string? NextMarker) Of<T>(IReadOnlyList<T> all, string? marker, int? limit)
    {
        if (limit is < 1 or > KmsLimits.MaxPage)
            throw KmsErrors.Validation("Limit must be between 1 and 1000.");
        var start = 0;
        if (marker is not null && (!int.TryParse(marker, NumberStyles.None, CultureInfo.InvariantCulture, out start) || start > all.Count))
            throw KmsErrors.InvalidMarker();
        IReadOnlyList<T> items = [.. all.Skip(start).Take(limit ?? KmsLimits.DefaultPage)];
        return (items, start + items.Count < all.Count ? (start + items.Count).ToString(CultureInfo.InvariantCulture) : null);
    }
}
