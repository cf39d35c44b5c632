using System.Globalization;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <summary>A page of a collection.</summary>
/// <param name="NextToken">Where the next page begins. Absent on the last.</param>
internal sealed record ItemPage<T>(IReadOnlyList<T> Items, string? NextToken)
{
    /// <param name="key">What the items are ordered by; the token is that of a page's last item.</param>
    /// <exception cref="Pipeline.AwsErrorException">BadRequestException: MaxResults is no number from 1 to 500.</exception>
    public static ItemPage<T> Of(IEnumerable<T> items, Func<T, string> key, ResourceRequest request)
    {
        var size = HttpApiLimits.MaxPageSize;
        if (request.MaxResults is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > HttpApiLimits.MaxPageSize))
        {
            throw ApiGatewayErrors.BadRequest($"Invalid maxResults specified, must be between 1 and {HttpApiLimits.MaxPageSize}");
        }
        var page = items.OrderBy(key, StringComparer.Ordinal).Where(item => request.NextToken is not { } token || string.CompareOrdinal(key(item), token) > 0).Take(size + 1).ToList();
        return new ItemPage<T>([.. page.Take(size)], page.Count > size ? key(page[size - 1]) : null);
    }
}
