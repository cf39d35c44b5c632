using System.Globalization;
using System.Text;
using Acinaces.Emulator.ElastiCache.Protocol;
using Acinaces.Emulator.ElastiCache.Serving;
using Acinaces.Emulator.ElastiCache.Storage;

namespace Acinaces.Emulator.ElastiCache.Commands;

internal static class HashCommands
{
    public static IEnumerable<Command> All { get; } =
    [
        new("hset", -4, session => session.Reply.Integer(Put(session, "hset"))), new("hmset", -4, session => { Put(session, "hmset"); session.Reply.Ok(); }), new("hsetnx", 4, SetNx), new("hget", 3, Get), new("hmget", -3, MultiGet),
        new("hgetall", 2, GetAll), new("hdel", -3, Delete), new("hexists", 3, Exists), new("hlen", 2, session => session.Reply.Integer(Find(session)?.Fields.Count ?? 0)),
        new("hstrlen", 3, session => session.Reply.Integer(Field(session, 2)?.Length ?? 0)), new("hkeys", 2, session => List(session, pair => pair.Key)), new("hvals", 2, session => List(session, pair => pair.Value)),
        new("hincrby", 4, IncrementBy), new("hincrbyfloat", 4, IncrementByFloat), new("hscan", -3, Scan),
    ];

    private static HashValue? Find(RedisSession session) => session.Keys.Find<HashValue>(session.Arguments[1]);

    private static byte[]? Field(RedisSession session, int index) =>
        Find(session) is { } hash && hash.Fields.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(session.Arguments[index], out var value) ? value : null;

    private static int Put(RedisSession session, string name)
    {
        var words = session.Arguments;
        if (words.Length % 2 != 0) throw RedisError.WrongArity(name);
        var hash = session.Keys.Obtain<HashValue>(words[1]);
        var lookup = hash.Fields.GetAlternateLookup<ReadOnlySpan<byte>>();
        var before = hash.Fields.Count;
        for (var i = 2; i < words.Length; i += 2) lookup[words[i]] = words.Copy(i + 1);
        return hash.Fields.Count - before;
    }

    private static void SetNx(RedisSession session)
    {
        var isNew = Field(session, 2) is null;
        if (isNew) session.Keys.Obtain<HashValue>(session.Arguments[1]).Fields[session.Arguments.Copy(2)] = session.Arguments.Copy(3);
        session.Reply.Flag(isNew);
    }

    private static void Get(RedisSession session) => session.Reply.BulkOrNull(Field(session, 2));

    private static void MultiGet(RedisSession session)
    {
        Find(session);   // a key of another type must fail before the reply has begun
        session.Reply.Array(session.Arguments.Length - 2);
        for (var i = 2; i < session.Arguments.Length; i++) session.Reply.BulkOrNull(Field(session, i));
    }

    private static void GetAll(RedisSession session)
    {
        var hash = Find(session);
        session.Reply.Map(hash?.Fields.Count ?? 0);
        foreach (var (field, value) in hash?.Fields ?? [])
        {
            session.Reply.Bulk(field);
            session.Reply.Bulk(value);
        }
    }

    private static void Delete(RedisSession session)
    {
        var count = 0;
        if (Find(session) is { } hash)
        {
            var lookup = hash.Fields.GetAlternateLookup<ReadOnlySpan<byte>>();
            for (var i = 2; i < session.Arguments.Length; i++) count += lookup.Remove(session.Arguments[i]) ? 1 : 0;
            if (count > 0) session.Keys.RemoveIfEmpty(session.Arguments[1], hash);
        }
        session.Reply.Integer(count);
    }

    private static void Exists(RedisSession session) => session.Reply.Flag(Field(session, 2) is not null);

    private static void List(RedisSession session, Func<KeyValuePair<byte[], byte[]>, byte[]> part)
    {
        var hash = Find(session);
        session.Reply.Array(hash?.Fields.Count ?? 0);
        foreach (var pair in hash?.Fields ?? []) session.Reply.Bulk(part(pair));
    }

    private static void IncrementBy(RedisSession session)
    {
        var increment = session.Arguments.Integer(3);
        var present = 0L;
        if (Field(session, 2) is { } text && !CommandArguments.TryInteger(text, out present)) throw new RedisError("ERR hash value is not an integer");
        if (increment > 0 ? present > long.MaxValue - increment : present < long.MinValue - increment) throw RedisError.Overflow();
        session.Keys.Obtain<HashValue>(session.Arguments[1]).Fields[session.Arguments.Copy(2)] = Encoding.ASCII.GetBytes((present + increment).ToString(CultureInfo.InvariantCulture));
        session.Reply.Integer(present + increment);
    }

    private static void IncrementByFloat(RedisSession session)
    {
        var text = Field(session, 2);
        if (text is not null && !CommandArguments.TryDouble(text, out _)) throw new RedisError("ERR hash value is not a float");
        var sum = Encoding.ASCII.GetBytes(NumberCommands.Sum(text is null ? "0"u8 : text, session.Arguments[3]));
        session.Keys.Obtain<HashValue>(session.Arguments[1]).Fields[session.Arguments.Copy(2)] = sum;
        session.Reply.Bulk(sum);
    }

    private static void Scan(RedisSession session)
    {
        var options = ScanOptions.Read(session.Arguments, cursorIndex: 2, takesType: false);
        var fields = Find(session)?.Fields.Where(pair => options.Takes(pair.Key)).ToList() ?? [];
        session.Reply.Array(2);
        session.Reply.Bulk("0"u8);
        session.Reply.Array(fields.Count * 2);
        foreach (var (field, value) in fields)
        {
            session.Reply.Bulk(field);
            session.Reply.Bulk(value);
        }
    }
}
