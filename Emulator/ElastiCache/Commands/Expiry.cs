using Acinaces.Emulator.ElastiCache.Serving;

namespace Acinaces.Emulator.ElastiCache.Commands;

/// <summary>Reads the ways in which commands state when a key ends.</summary>
internal static class Expiry
{
    /// <summary>EX, PX, EXAT or PXAT with its number.</summary>
    /// <param name="index">At the keyword; afterwards at the number.</param>
    public static bool TryRead(RedisSession session, ref int index, string command, out long expiresAt)
    {
        var words = session.Arguments;
        expiresAt = 0;
        var (unit, isAbsolute) = words.Is(index, "EX"u8) ? (1000L, false) : words.Is(index, "PX"u8) ? (1L, false) : words.Is(index, "EXAT"u8) ? (1000L, true) : words.Is(index, "PXAT"u8) ? (1L, true) : (0L, false);
        if (unit == 0) return false;
        var number = words.Integer(++index);
        expiresAt = isAbsolute ? At(number, unit, command) : After(session, number, unit, command);
        return true;
    }

    /// <exception cref="RedisError">The number is not positive, or too large.</exception>
    public static long After(RedisSession session, long number, long unitMs, string command)
    {
        var now = session.Keys.Now;
        return number > 0 && number <= (long.MaxValue - now) / unitMs ? now + number * unitMs : throw RedisError.InvalidExpiry(command);
    }

    private static long At(long number, long unitMs, string command) => number > 0 && number <= long.MaxValue / unitMs ? number * unitMs : throw RedisError.InvalidExpiry(command);
}
