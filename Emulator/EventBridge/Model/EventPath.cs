using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>Paths into events, such as <c>$.detail.orders[0].id</c> and <c>$.detail['order-id']</c>.</summary>
internal static partial class EventPath
{
    public static bool IsValid(string path) => Whole().IsMatch(path);

    /// <returns>Undefined when the event has no such part.</returns>
    public static JsonElement Find(JsonElement root, string path)
    {
        var value = root;
        foreach (Match step in Step().Matches(path))
        {
            if (step.Groups["index"] is { Success: true } index)
            {
                var number = int.Parse(index.Value, CultureInfo.InvariantCulture);
                if (value.ValueKind != JsonValueKind.Array || number >= value.GetArrayLength())
                    return default;
                value = value[number];
            }
            else
            {
                var name = step.Groups["name"] is { Success: true } plain ? plain.Value : step.Groups["quoted"].Value;
                if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
                    return default;
            }
        }

        return value;
    }

    [GeneratedRegex(@"^\$(\.[^.\[\]'\s]+|\['[^']+'\]|\[\d{1,6}\])*$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\.(?<name>[^.\[\]'\s]+)|\['(?<quoted>[^']+)'\]|\[(?<index>\d{1,6})\]")]
    private static partial Regex Step();
}
