using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Reads a member out of a JSON body by its path, such as <c>order.legs[0].symbol</c>.</summary>
internal static partial class BodyPath
{
    // Of a longer body only this much is looked at, which then is no JSON any more.
    private const int MostBytes = 100 * 1024;

    /// <summary>Whether it is a path of members and positions; API Gateway takes neither descents nor filters.</summary>
    public static bool IsPath(string path) => Path().IsMatch(path);

    /// <returns>Text as it is, other values as JSON. Absent: the body has no such member, or is no JSON.</returns>
    public static string? ValueOf(ReadOnlyMemory<byte> body, string path)
    {
        if (body.Length > MostBytes) return null;
        try
        {
            using var document = JsonDocument.Parse(body);
            var value = document.RootElement;
            foreach (Match step in Step().Matches(path))
            {
                if (step.Groups["index"] is { Success: true } index)
                {
                    if (value.ValueKind != JsonValueKind.Array || !int.TryParse(index.Value, CultureInfo.InvariantCulture, out var position) || position >= value.GetArrayLength()) return null;
                    value = value[position];
                }
                else if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(step.Groups["name"].Value, out value))
                {
                    return null;
                }
            }
            return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[^.\[\]()?*]+(\[\d+\])*(\.[^.\[\]()?*]+(\[\d+\])*)*$")]
    private static partial Regex Path();

    [GeneratedRegex(@"\[(?<index>\d+)\]|(?<name>[^.\[\]]+)")]
    private static partial Regex Step();
}
