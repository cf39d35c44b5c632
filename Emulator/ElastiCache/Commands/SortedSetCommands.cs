using Acinaces.Emulator.ElastiCache.Serving;
using Acinaces.Emulator.ElastiCache.Storage;

namespace Acinaces.Emulator.ElastiCache.Commands;

internal static class SortedSetCommands
{
    public static IEnumerable<Command> All { get; } =
    [
        new("zadd", -4, Add), new("zincrby", 4, IncrementBy), new("zrem", -3, Remove), new("zcard", 2, session => session.Reply.Integer(Find(session)?.Count ?? 0)), new("zscore", 3, Score), new("zmscore", -3, Scores),
        new("zrank", 3, session => Rank(session, isDescending: false)), new("zrevrank", 3, session => Rank(session, isDescending: true)),
        new("zpopmin", -2, session => Pop(session, isDescending: false)), new("zpopmax", -2, session => Pop(session, isDescending: true)), new("zscan", -3, Scan),
    ];

    public static SortedSetValue? Find(RedisSession session) => session.Keys.Find<SortedSetValue>(session.Arguments[1]);

    private static void Add(RedisSession session)
    {
        var words = session.Arguments;
        var (ifAbsent, ifPresent, ifGreater, ifLess, countsChanges, increments) = (false, false, false, false, false, false);
        var at = 2;
        for (; at < words.Length; at++)
        {
            if (words.Is(at, "NX"u8)) ifAbsent = true;
            else if (words.Is(at, "XX"u8)) ifPresent = true;
            else if (words.Is(at, "GT"u8)) ifGreater = true;
            else if (words.Is(at, "LT"u8)) ifLess = true;
            else if (words.Is(at, "CH"u8)) countsChanges = true;
            else if (words.Is(at, "INCR"u8)) increments = true;
            else break;
        }
        var count = words.Length - at;
        if (count == 0 || count % 2 != 0) throw RedisError.Syntax();
        if (ifAbsent && ifPresent) throw new RedisError("ERR XX and NX options at the same time are not compatible");
        if (ifGreater && ifLess || ifAbsent && (ifGreater || ifLess)) throw new RedisError("ERR GT, LT, and/or NX options at the same time are not compatible");
        if (increments && count > 2) throw new RedisError("ERR INCR option supports a single increment-element pair");
        var scores = new double[count / 2];
        for (var i = 0; i < scores.Length; i++) scores[i] = words.Double(at + i * 2);   // all are read before any is stored

        var set = Find(session);
        var (added, changed, last) = (0, 0, (double?)null);
        for (var i = 0; i < scores.Length; i++)
        {
            var member = words[at + i * 2 + 1];
            var present = set?.Score(member);
            var score = increments && present is { } before ? Sum(before, scores[i]) : scores[i];
            if (present is null ? ifPresent : ifAbsent || ifGreater && score <= present || ifLess && score >= present) continue;
            last = score;
            if (present == score) continue;
            set ??= session.Keys.Obtain<SortedSetValue>(words[1]);
            set.Put(member.ToArray(), score);
            session.Keys.Touch(words[1]);
            if (present is null) added++;
            else changed++;
        }
        if (!increments) session.Reply.Integer(countsChanges ? added + changed : added);
        else if (last is { } result) session.Reply.Double(result);
        else session.Reply.Null();
    }

    private static double Sum(double left, double right) => double.IsNaN(left + right) ? throw new RedisError("ERR resulting score is not a number (NaN)") : left + right;

    private static void IncrementBy(RedisSession session)
    {
        var increment = session.Arguments.Double(2);
        var score = Sum(Find(session)?.Score(session.Arguments[3]) ?? 0, increment);
        session.Keys.Obtain<SortedSetValue>(session.Arguments[1]).Put(session.Arguments.Copy(3), score);
        session.Reply.Double(score);
    }

    private static void Remove(RedisSession session)
    {
        var count = 0;
        if (Find(session) is { } set)
        {
            for (var i = 2; i < session.Arguments.Length; i++) count += set.Remove(session.Arguments[i]) ? 1 : 0;
            if (count > 0) session.Keys.RemoveIfEmpty(session.Arguments[1], set);
        }
        session.Reply.Integer(count);
    }

    private static void Score(RedisSession session)
    {
        if (Find(session)?.Score(session.Arguments[2]) is { } score) session.Reply.Double(score);
        else session.Reply.Null();
    }

    private static void Scores(RedisSession session)
    {
        var set = Find(session);
        session.Reply.Array(session.Arguments.Length - 2);
        for (var i = 2; i < session.Arguments.Length; i++)
        {
            if (set?.Score(session.Arguments[i]) is { } score) session.Reply.Double(score);
            else session.Reply.Null();
        }
    }

    private static void Rank(RedisSession session, bool isDescending)
    {
        var set = Find(session);
        if (set?.Score(session.Arguments[2]) is null)
        {
            session.Reply.Null();
            return;
        }
        var rank = 0;
        foreach (var (_, member) in isDescending ? set.Descending : set.Ascending)
        {
            if (session.Arguments[2].SequenceEqual(member)) break;
            rank++;
        }
        session.Reply.Integer(rank);
    }

    private static void Pop(RedisSession session, bool isDescending)
    {
        var words = session.Arguments;
        if (words.Length > 3) throw RedisError.Syntax();
        var count = words.Length == 3 ? words.Count(2) : 1;
        var set = Find(session);
        var taken = set is null ? [] : (isDescending ? set.Descending : set.Ascending).Take((int)Math.Min(count, int.MaxValue)).ToList();
        foreach (var (_, member) in taken) set?.Remove(member);
        if (set is not null && taken.Count > 0) session.Keys.RemoveIfEmpty(words[1], set);
        SortedSetRangeCommands.WriteMembers(session, taken, withScores: true, isNested: words.Length == 3);
    }

    private static void Scan(RedisSession session)
    {
        var options = ScanOptions.Read(session.Arguments, cursorIndex: 2, takesType: false);
        var members = Find(session)?.Ascending.Where(item => options.Takes(item.Member)).ToList() ?? [];
        session.Reply.Array(2);
        session.Reply.Bulk("0"u8);
        session.Reply.Array(members.Count * 2);
        foreach (var (score, member) in members)
        {
            session.Reply.Bulk(member);
            session.Reply.Bulk(Protocol.RespWriter.Format(score));
        }
    }
}
