using System.Text.Json;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>
/// Attribute names that were read lately: the items of a table repeat the same few, which need not be made anew each time.
/// Several threads may use it at once; the worst that happens is that a name is made again.
/// </summary>
internal static class NameCache
{
    private const int Slots = 512;
    private const int LongestCached = 64;

    private static readonly string?[] Names = new string?[Slots];

    /// <summary>The text of the reader's present token. The token has no escapes and lies in one piece.</summary>
    public static string Get(ref Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        if (bytes.Length is 0 or > LongestCached)
            return reader.GetString() ?? "";
        var slot = (bytes.Length * 131 + bytes[0] * 31 + bytes[bytes.Length / 2] * 7 + bytes[^1]) % Slots;
        var name = Names[slot];
        if (name is not null && reader.ValueTextEquals(name))
            return name;
        return Names[slot] = reader.GetString() ?? "";
    }
}
