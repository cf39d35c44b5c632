using Acinaces.Emulator.ElastiCache.Serving;

namespace Acinaces.Emulator.ElastiCache.Commands;

internal static class KeyCommands
{
    public static IEnumerable<Command> All { get; } =
    [
        new("del", -2, Delete), new("unlink", -2, Delete), new("exists", -2, Exists), new("touch", -2, Exists), new("type", 2, Type), new("rename", 3, Rename), new("renamenx", 3, RenameNx),
        new("expire", -3, session => Expire(session, "expire", 1000, isAbsolute: false)), new("pexpire", -3, session => Expire(session, "pexpire", 1, isAbsolute: false)),
        new("expireat", -3, session => Expire(session, "expireat", 1000, isAbsolute: true)), new("pexpireat", -3, session => Expire(session, "pexpireat", 1, isAbsolute: true)),
        new("ttl", 2, session => TimeLeft(session, 1000)), new("pttl", 2, session => TimeLeft(session, 1)), new("expiretime", 2, session => EndTime(session, 1000)), new("pexpiretime", 2, session => EndTime(session, 1)),
        new("persist", 2, Persist), new("keys", 2, KeysLike), new("scan", -2, Scan), new("randomkey", 1, RandomKey),
    ];

    private static void Delete(RedisSession session)
    {
        var count = 0;
        for (var i = 1; i < session.Arguments.Length; i++)
        {
            if (session.Keys.TryGet(session.Arguments[i], out _) && session.Keys.Remove(session.Arguments[i])) count++;
        }
        session.Reply.Integer(count);
    }

    private static void Exists(RedisSession session)
    {
        var count = 0;
        for (var i = 1; i < session.Arguments.Length; i++)
        {
            if (session.Keys.TryGet(session.Arguments[i], out _)) count++;
        }
        session.Reply.Integer(count);
    }

    private static void Type(RedisSession session) => session.Reply.Simple(session.Keys.TryGet(session.Arguments[1], out var value) ? value.TypeName : "none");

    private static void Rename(RedisSession session)
    {
        Move(session);
        session.Reply.Ok();
    }

    private static void RenameNx(RedisSession session)
    {
        if (!session.Keys.TryGet(session.Arguments[1], out _)) throw RedisError.NoSuchKey();
        var isFree = !session.Keys.TryGet(session.Arguments[2], out _);
        if (isFree) Move(session);
        session.Reply.Flag(isFree);
    }

    private static void Move(RedisSession session)
    {
        var words = session.Arguments;
        if (!session.Keys.TryGet(words[1], out var value)) throw RedisError.NoSuchKey();
        if (words[1].SequenceEqual(words[2])) return;
        session.Keys.Remove(words[1]);
        session.Keys.Put(words[2], value);
    }

    private static void Expire(RedisSession session, string name, long unitMs, bool isAbsolute)
    {
        var words = session.Arguments;
        var (number, now) = (words.Integer(2), session.Keys.Now);
        if (Math.Abs((decimal)number * unitMs) > long.MaxValue - now) throw RedisError.InvalidExpiry(name);
        var at = number * unitMs + (isAbsolute ? 0 : now);
        var (ifNone, ifSome, ifLater, ifSooner) = (false, false, false, false);
        for (var i = 3; i < words.Length; i++)
        {
            if (words.Is(i, "NX"u8)) ifNone = true;
            else if (words.Is(i, "XX"u8)) ifSome = true;
            else if (words.Is(i, "GT"u8)) ifLater = true;
            else if (words.Is(i, "LT"u8)) ifSooner = true;
            else throw new RedisError($"ERR Unsupported option {words.Text(i)}");
        }
        if (ifNone && (ifSome || ifLater || ifSooner)) throw new RedisError("ERR NX and XX, GT or LT options at the same time are not compatible");
        if (ifLater && ifSooner) throw new RedisError("ERR GT and LT options at the same time are not compatible");
        if (!session.Keys.TryGet(words[1], out var value)
            || ifNone && value.ExpiresAt != 0 || ifSome && value.ExpiresAt == 0
            || ifLater && (value.ExpiresAt == 0 || at <= value.ExpiresAt) || ifSooner && value.ExpiresAt != 0 && at >= value.ExpiresAt)
        {
            session.Reply.Flag(false);
            return;
        }
        if (at <= now) session.Keys.Remove(words[1]);
        else session.Keys.Expire(words[1], value, at);
        session.Reply.Flag(true);
    }

    private static void TimeLeft(RedisSession session, long unitMs)
    {
        if (!session.Keys.TryGet(session.Arguments[1], out var value)) session.Reply.Integer(-2);
        else session.Reply.Integer(value.ExpiresAt == 0 ? -1 : (value.ExpiresAt - session.Keys.Now + unitMs / 2) / unitMs);
    }

    private static void EndTime(RedisSession session, long unitMs)
    {
        if (!session.Keys.TryGet(session.Arguments[1], out var value)) session.Reply.Integer(-2);
        else session.Reply.Integer(value.ExpiresAt == 0 ? -1 : (value.ExpiresAt + unitMs / 2) / unitMs);
    }

    private static void Persist(RedisSession session)
    {
        var hadExpiry = session.Keys.TryGet(session.Arguments[1], out var value) && value.ExpiresAt != 0;
        if (hadExpiry && value is not null) session.Keys.Expire(session.Arguments[1], value, 0);
        session.Reply.Flag(hadExpiry);
    }

    private static void KeysLike(RedisSession session)
    {
        var pattern = session.Arguments.Copy(1);
        var keys = session.Keys.Live.Where(pair => Glob.Matches(pattern, pair.Key)).Select(pair => pair.Key).ToList();
        session.Reply.Array(keys.Count);
        foreach (var key in keys) session.Reply.Bulk(key);
    }

    private static void Scan(RedisSession session)
    {
        var options = ScanOptions.Read(session.Arguments, cursorIndex: 1, takesType: true);
        var keys = session.Keys.Live.Where(pair => options.Takes(pair.Key) && (options.Type is null || pair.Value.TypeName == options.Type)).Select(pair => pair.Key).ToList();
        session.Reply.Array(2);
        session.Reply.Bulk("0"u8);
        session.Reply.Array(keys.Count);
        foreach (var key in keys) session.Reply.Bulk(key);
    }

    private static void RandomKey(RedisSession session)
    {
        // Any key will do; the first of a table ordered by hash is as good as another.
        session.Reply.BulkOrNull(session.Keys.Live.Select(pair => pair.Key).FirstOrDefault());
    }
}
