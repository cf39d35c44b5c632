using System.Globalization;

namespace Acinaces.Emulator.SecretsManager.Model;

/// <summary>Pages of a list; the token is the number of items before the page.</summary>
internal static class Page
{
    /// <exception cref="Pipeline.AwsErrorException">InvalidNextTokenException.</exception>
    public static (IReadOnlyList<T> Items, string? NextToken) Of<T>(IReadOnlyList<T> all, string? token, int size)
    {
        var start = 0;
        if (token is not null && (!int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out start) || start > all.Count))
            throw SecretsManagerErrors.InvalidToken();
        IReadOnlyList<T> items = [.. all.Skip(start).Take(size)];
        return (items, start + items.Count < all.Count ? (start + items.Count).ToString(CultureInfo.InvariantCulture) : null);
    }
}
