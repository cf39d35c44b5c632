using System.Text.Json;

namespace Acinaces.Handlers.Api;

/// <summary>Enum members as the API writes them: <c>PARTIALLY_FILLED</c> for <c>PartiallyFilled</c>.</summary>
public static class WireName
{
    public static bool TryParse<T>(string text, out T value) where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (NameOf(candidate) != text) continue;
            value = candidate;
            return true;
        }
        value = default;
        return false;
    }

    public static string NameOf<T>(T value) where T : struct, Enum => Names<T>.Of(value);

    public static IEnumerable<string> AllNames<T>() where T : struct, Enum => Enum.GetValues<T>().Select(NameOf);

    private static class Names<T> where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Known = Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()));

        public static string Of(T value) => Known.TryGetValue(value, out var name) ? name : throw new ArgumentOutOfRangeException(nameof(value), value, "Not a member.");
    }
}
