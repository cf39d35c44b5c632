using Acinaces.Emulator.ElastiCache.Protocol;
using Acinaces.Emulator.ElastiCache.Serving;

namespace Acinaces.Emulator.ElastiCache.Commands;

/// <summary>
/// MATCH, COUNT and TYPE of the SCAN family. All is returned at the first call, with cursor 0: COUNT is only a hint, and so every
/// element that stays is returned exactly once.
/// </summary>
internal sealed record ScanOptions(byte[]? Pattern, string? Type)
{
    public static ScanOptions Read(CommandArguments words, int cursorIndex, bool takesType)
    {
        if (!ulong.TryParse(words.Text(cursorIndex), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _)) throw new RedisError("ERR invalid cursor");
        byte[]? pattern = null;
        string? type = null;
        for (var i = cursorIndex + 1; i < words.Length; i += 2)
        {
            if (i + 1 >= words.Length) throw RedisError.Syntax();
            if (words.Is(i, "MATCH"u8)) pattern = words.Copy(i + 1);
            else if (words.Is(i, "COUNT"u8)) _ = words.Integer(i + 1) >= 1 ? true : throw RedisError.Syntax();
            else if (takesType && words.Is(i, "TYPE"u8)) type = words.Text(i + 1);
            else throw RedisError.Syntax();
        }
        return new ScanOptions(pattern, type);
    }

    public bool Takes(ReadOnlySpan<byte> name) => Pattern is null || Glob.Matches(Pattern, name);
}
