using Acinaces.Emulator.ElastiCache.Serving;
using Acinaces.Emulator.ElastiCache.Storage;

namespace Acinaces.Emulator.ElastiCache.Commands;

internal static class StringCommands
{
    public static IEnumerable<Command> All { get; } =
    [
        new("get", 2, Get), new("set", -3, Set), new("getset", 3, GetSet), new("getex", -2, GetEx), new("getdel", 2, GetDel), new("mget", -2, MGet), new("mset", -3, MSet),
        new("msetnx", -3, MSetNx), new("setnx", 3, SetNx), new("setex", 4, session => SetEx(session, "setex", 1000)), new("psetex", 4, session => SetEx(session, "psetex", 1)),
        new("append", 3, Append), new("strlen", 2, StrLen), new("getrange", 4, GetRange), new("setrange", 4, SetRange),
    ];

    private static void Get(RedisSession session) => session.Reply.BulkOrNull(session.Keys.Find<StringValue>(session.Arguments[1])?.Data);

    private static void Set(RedisSession session)
    {
        var words = session.Arguments;
        var (expiresAt, keepsExpiry, wantsOld, ifAbsent, ifPresent) = (0L, false, false, false, false);
        for (var i = 3; i < words.Length; i++)
        {
            if (words.Is(i, "NX"u8) && !ifPresent) ifAbsent = true;
            else if (words.Is(i, "XX"u8) && !ifAbsent) ifPresent = true;
            else if (words.Is(i, "GET"u8)) wantsOld = true;
            else if (words.Is(i, "KEEPTTL"u8) && expiresAt == 0) keepsExpiry = true;
            else if (expiresAt == 0 && !keepsExpiry && i + 1 < words.Length && Expiry.TryRead(session, ref i, "set", out var at)) expiresAt = at;
            else throw RedisError.Syntax();
        }
        session.Keys.TryGet(words[1], out var present);
        var old = wantsOld && present is not null ? (present as StringValue ?? throw RedisError.WrongType()).Data : null;
        var isDone = ifAbsent ? present is null : !ifPresent || present is not null;
        if (isDone) session.Keys.Put(words[1], new StringValue(words.Copy(2)) { ExpiresAt = keepsExpiry ? present?.ExpiresAt ?? 0 : expiresAt });
        if (wantsOld) session.Reply.BulkOrNull(old);
        else if (isDone) session.Reply.Ok();
        else session.Reply.Null();
    }

    private static void GetSet(RedisSession session)
    {
        var old = session.Keys.Find<StringValue>(session.Arguments[1])?.Data;
        session.Keys.Put(session.Arguments[1], new StringValue(session.Arguments.Copy(2)));
        session.Reply.BulkOrNull(old);
    }

    private static void GetEx(RedisSession session)
    {
        var words = session.Arguments;
        long? expiresAt = null;
        for (var i = 2; i < words.Length; i++)
        {
            if (expiresAt is not null) throw RedisError.Syntax();
            if (words.Is(i, "PERSIST"u8)) expiresAt = 0;
            else if (i + 1 < words.Length && Expiry.TryRead(session, ref i, "getex", out var at)) expiresAt = at;
            else throw RedisError.Syntax();
        }
        var value = session.Keys.Find<StringValue>(words[1]);
        session.Reply.BulkOrNull(value?.Data);
        if (value is not null && expiresAt is { } moment) session.Keys.Expire(words[1], value, moment);
    }

    private static void GetDel(RedisSession session)
    {
        var value = session.Keys.Find<StringValue>(session.Arguments[1]);
        session.Reply.BulkOrNull(value?.Data);
        if (value is not null) session.Keys.Remove(session.Arguments[1]);
    }

    private static void MGet(RedisSession session)
    {
        var words = session.Arguments;
        session.Reply.Array(words.Length - 1);
        for (var i = 1; i < words.Length; i++) session.Reply.BulkOrNull(session.Keys.TryGet(words[i], out var value) ? (value as StringValue)?.Data : null);
    }

    private static void MSet(RedisSession session)
    {
        if (session.Arguments.Length % 2 == 0) throw RedisError.WrongArity("mset");
        PutAll(session);
        session.Reply.Ok();
    }

    private static void MSetNx(RedisSession session)
    {
        var words = session.Arguments;
        if (words.Length % 2 == 0) throw RedisError.WrongArity("msetnx");
        for (var i = 1; i < words.Length; i += 2)
        {
            if (!session.Keys.TryGet(words[i], out _)) continue;
            session.Reply.Flag(false);
            return;
        }
        PutAll(session);
        session.Reply.Flag(true);
    }

    private static void PutAll(RedisSession session)
    {
        for (var i = 1; i < session.Arguments.Length; i += 2) session.Keys.Put(session.Arguments[i], new StringValue(session.Arguments.Copy(i + 1)));
    }

    private static void SetNx(RedisSession session)
    {
        var isNew = !session.Keys.TryGet(session.Arguments[1], out _);
        if (isNew) session.Keys.Put(session.Arguments[1], new StringValue(session.Arguments.Copy(2)));
        session.Reply.Flag(isNew);
    }

    private static void SetEx(RedisSession session, string name, long unitMs)
    {
        var expiresAt = Expiry.After(session, session.Arguments.Integer(2), unitMs, name);
        session.Keys.Put(session.Arguments[1], new StringValue(session.Arguments.Copy(3)) { ExpiresAt = expiresAt });
        session.Reply.Ok();
    }

    private static void Append(RedisSession session)
    {
        var words = session.Arguments;
        if (session.Keys.Find<StringValue>(words[1]) is not { } value)
        {
            session.Keys.Put(words[1], value = new StringValue(words.Copy(2)));
        }
        else
        {
            value.Data = [.. value.Data, .. words[2]];
            session.Keys.Touch(words[1]);
        }
        session.Reply.Integer(value.Data.Length);
    }

    private static void StrLen(RedisSession session) => session.Reply.Integer(session.Keys.Find<StringValue>(session.Arguments[1])?.Data.Length ?? 0);

    private static void GetRange(RedisSession session)
    {
        var (from, to) = (session.Arguments.Integer(2), session.Arguments.Integer(3));
        var data = session.Keys.Find<StringValue>(session.Arguments[1])?.Data ?? [];
        if (from < 0 && to < 0 && from > to)
        {
            session.Reply.Bulk(""u8);
            return;
        }
        if (to < 0) to = Math.Max(0, data.Length + to);   // unlike in lists, an end before the first byte means the first byte
        var (start, count) = Range(from, to, data.Length);
        session.Reply.Bulk(data.AsSpan(start, count));
    }

    private static void SetRange(RedisSession session)
    {
        const int Longest = 512 * 1024 * 1024;
        var words = session.Arguments;
        var offset = words.Integer(2);
        if (offset < 0) throw new RedisError("ERR offset is out of range");
        if (offset + words[3].Length > Longest) throw new RedisError("ERR string exceeds maximum allowed size (proto-max-bulk-len)");
        var value = session.Keys.Find<StringValue>(words[1]);
        if (words[3].IsEmpty)
        {
            session.Reply.Integer(value?.Data.Length ?? 0);
            return;
        }
        var data = value?.Data ?? [];
        var longer = new byte[Math.Max(data.Length, (int)offset + words[3].Length)];
        data.CopyTo(longer, 0);
        words[3].CopyTo(longer.AsSpan((int)offset));
        if (value is null) session.Keys.Put(words[1], new StringValue(longer));
        else value.Data = longer;
        session.Keys.Touch(words[1]);
        session.Reply.Integer(longer.Length);
    }

    /// <summary>Start and count of an inclusive range whose ends may count from the end.</summary>
    public static (int Start, int Count) Range(long from, long to, int length)
    {
        if (from < 0) from = Math.Max(0, length + from);
        if (to < 0) to = length + to;
        to = Math.Min(to, length - 1);
        return from > to || from >= length ? (0, 0) : ((int)from, (int)(to - from + 1));
    }
}
