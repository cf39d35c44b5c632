using Acinaces.Emulator.ElastiCache.Serving;
using Acinaces.Emulator.ElastiCache.Storage;

namespace Acinaces.Emulator.ElastiCache.Commands;

internal static class SetCommands
{
    public static IEnumerable<Command> All { get; } =
    [
        new("sadd", -3, Add), new("srem", -3, Remove), new("sismember", 3, IsMember), new("smismember", -3, AreMembers), new("scard", 2, session => session.Reply.Integer(Find(session, 1)?.Members.Count ?? 0)),
        new("smembers", 2, session => Write(session, Find(session, 1)?.Members ?? [])), new("sinter", -2, session => Write(session, Combine(session, (left, right) => left.IntersectWith(right)))),
        new("sunion", -2, session => Write(session, Combine(session, (left, right) => left.UnionWith(right)))), new("sdiff", -2, session => Write(session, Combine(session, (left, right) => left.ExceptWith(right)))),
        new("spop", -2, Pop), new("sscan", -3, Scan),
    ];

    private static SetValue? Find(RedisSession session, int index) => session.Keys.Find<SetValue>(session.Arguments[index]);

    private static void Add(RedisSession session)
    {
        var set = session.Keys.Obtain<SetValue>(session.Arguments[1]);
        var count = 0;
        for (var i = 2; i < session.Arguments.Length; i++) count += set.Members.Add(session.Arguments.Copy(i)) ? 1 : 0;
        session.Reply.Integer(count);
    }

    private static void Remove(RedisSession session)
    {
        var count = 0;
        if (Find(session, 1) is { } set)
        {
            for (var i = 2; i < session.Arguments.Length; i++) count += set.Members.Remove(session.Arguments.Copy(i)) ? 1 : 0;
            if (count > 0) session.Keys.RemoveIfEmpty(session.Arguments[1], set);
        }
        session.Reply.Integer(count);
    }

    private static bool Holds(SetValue? set, ReadOnlySpan<byte> member) => set is not null && set.Members.GetAlternateLookup<ReadOnlySpan<byte>>().Contains(member);

    private static void IsMember(RedisSession session) => session.Reply.Flag(Holds(Find(session, 1), session.Arguments[2]));

    private static void AreMembers(RedisSession session)
    {
        var set = Find(session, 1);
        session.Reply.Array(session.Arguments.Length - 2);
        for (var i = 2; i < session.Arguments.Length; i++) session.Reply.Flag(Holds(set, session.Arguments[i]));
    }

    private static HashSet<byte[]> Combine(RedisSession session, Action<HashSet<byte[]>, IEnumerable<byte[]>> step)
    {
        var result = new HashSet<byte[]>(Find(session, 1)?.Members ?? [], BytesComparer.Instance);
        for (var i = 2; i < session.Arguments.Length; i++) step(result, Find(session, i)?.Members ?? []);
        return result;
    }

    private static void Write(RedisSession session, HashSet<byte[]> members)
    {
        session.Reply.Set(members.Count);
        foreach (var member in members) session.Reply.Bulk(member);
    }

    private static void Pop(RedisSession session)
    {
        var words = session.Arguments;
        if (words.Length > 3) throw RedisError.Syntax();
        var count = words.Length == 3 ? words.Count(2) : 1;
        var set = Find(session, 1);
        var taken = set?.Members.Take((int)Math.Min(count, int.MaxValue)).ToList() ?? [];
        foreach (var member in taken) set?.Members.Remove(member);
        if (set is not null && taken.Count > 0) session.Keys.RemoveIfEmpty(words[1], set);
        if (words.Length == 3) session.Reply.Set(taken.Count);
        else if (taken.Count == 0) session.Reply.Null();
        foreach (var member in taken) session.Reply.Bulk(member);
    }

    private static void Scan(RedisSession session)
    {
        var options = ScanOptions.Read(session.Arguments, cursorIndex: 2, takesType: false);
        var members = Find(session, 1)?.Members.Where(member => options.Takes(member)).ToList() ?? [];
        session.Reply.Array(2);
        session.Reply.Bulk("0"u8);
        session.Reply.Array(members.Count);
        foreach (var member in members) session.Reply.Bulk(member);
    }
}
