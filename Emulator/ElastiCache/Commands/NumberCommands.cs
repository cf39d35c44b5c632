using System.Globalization;
using System.Text;
using Acinaces.Emulator.ElastiCache.Protocol;
using Acinaces.Emulator.ElastiCache.Serving;
using Acinaces.Emulator.ElastiCache.Storage;

namespace Acinaces.Emulator.ElastiCache.Commands;

internal static class NumberCommands
{
    public static IEnumerable<Command> All { get; } =
    [
        new("incr", 2, session => Add(session, 1)), new("decr", 2, session => Add(session, -1)), new("incrby", 3, session => Add(session, session.Arguments.Integer(2))),
        new("decrby", 3, session => Add(session, session.Arguments.Integer(2) is var by and not long.MinValue ? -by : throw new RedisError("ERR decrement would overflow"))),
        new("incrbyfloat", 3, AddFloat),
    ];

    /// <summary>The sum as Redis writes it. Decimal arithmetic keeps 0.1 + 0.2 at 0.3, as the long double of Redis does.</summary>
    /// <exception cref="RedisError">A text is not a number, or the sum is not finite.</exception>
    public static string Sum(ReadOnlySpan<byte> present, ReadOnlySpan<byte> increment)
    {
        if (!CommandArguments.TryDouble(present, out var left) || !CommandArguments.TryDouble(increment, out var right)) throw RedisError.NotFloat();
        if (!double.IsFinite(left + right)) throw new RedisError("ERR increment would produce NaN or Infinity");
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (Math.Abs(left) < 1e27 && Math.Abs(right) < 1e27
            && decimal.TryParse(present, Style, CultureInfo.InvariantCulture, out var exactLeft) && decimal.TryParse(increment, Style, CultureInfo.InvariantCulture, out var exactRight))
        {
            return Rounded(exactLeft + exactRight).ToString("0.#################", CultureInfo.InvariantCulture);
        }
        return RespWriter.Format(left + right);
    }

    // A long double has 64 binary digits; what needs more is rounded to the nearest that does not, the even one of two.
    private static decimal Rounded(decimal sum)
    {
        var size = Math.Abs(sum);
        var step = 1m;
        while (size >= 18_446_744_073_709_551_616m * step) step *= 2;
        for (; step > 0.0001m && size < 9_223_372_036_854_775_808m * step; step /= 2)
        {
        }
        return step > 0.0001m ? Math.Round(sum / step, MidpointRounding.ToEven) * step : sum;
    }

    private static void Add(RedisSession session, long increment)
    {
        var key = session.Arguments[1];
        var value = session.Keys.Find<StringValue>(key);
        var present = 0L;
        if (value is not null && !CommandArguments.TryInteger(value.Data, out present)) throw RedisError.NotInteger();
        if (increment > 0 ? present > long.MaxValue - increment : present < long.MinValue - increment) throw RedisError.Overflow();
        Store(session, value, Encoding.ASCII.GetBytes((present + increment).ToString(CultureInfo.InvariantCulture)));
        session.Reply.Integer(present + increment);
    }

    private static void AddFloat(RedisSession session)
    {
        var value = session.Keys.Find<StringValue>(session.Arguments[1]);
        var sum = Encoding.ASCII.GetBytes(Sum(value is null ? "0"u8 : value.Data, session.Arguments[2]));
        Store(session, value, sum);
        session.Reply.Bulk(sum);
    }

    private static void Store(RedisSession session, StringValue? value, byte[] data)
    {
        if (value is null)
        {
            session.Keys.Put(session.Arguments[1], new StringValue(data));
            return;
        }
        value.Data = data;
        session.Keys.Touch(session.Arguments[1]);
    }
}
