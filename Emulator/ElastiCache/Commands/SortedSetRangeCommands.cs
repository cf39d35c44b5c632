using Acinaces.Emulator.ElastiCache.Serving;

namespace Acinaces.Emulator.ElastiCache.Commands;

/// <summary>Commands over ranges of a sorted set: by rank, by score, by member.</summary>
internal static class SortedSetRangeCommands
{
    private enum Kind
    {
        Rank,
        Score,
        Member,
    }

    public static IEnumerable<Command> All { get; } =
    [
        new("zrange", -4, Range), new("zrevrange", -4, session => Old(session, Kind.Rank, true)), new("zrangebyscore", -4, session => Old(session, Kind.Score, false)),
        new("zrevrangebyscore", -4, session => Old(session, Kind.Score, true)), new("zrangebylex", -4, session => Old(session, Kind.Member, false)), new("zrevrangebylex", -4, session => Old(session, Kind.Member, true)),
        new("zcount", 4, session => session.Reply.Integer(Select(session, Kind.Score, false, 2, 3).Count)), new("zlexcount", 4, session => session.Reply.Integer(Select(session, Kind.Member, false, 2, 3).Count)),
        new("zremrangebyrank", 4, session => Remove(session, Kind.Rank)), new("zremrangebyscore", 4, session => Remove(session, Kind.Score)), new("zremrangebylex", 4, session => Remove(session, Kind.Member)),
    ];

    /// <param name="isNested">Version 3 writes each member with its score as an array of its own.</param>
    public static void WriteMembers(RedisSession session, IReadOnlyList<(double Score, byte[] Member)> members, bool withScores, bool isNested)
    {
        var pairs = isNested && session.Reply.Version == 3;
        session.Reply.Array(withScores && !pairs ? members.Count * 2 : members.Count);
        foreach (var (score, member) in members)
        {
            if (withScores && pairs) session.Reply.Array(2);
            session.Reply.Bulk(member);
            if (withScores) session.Reply.Double(score);
        }
    }

    private static void Range(RedisSession session)
    {
        var words = session.Arguments;
        var (kind, isReversed, withScores) = (Kind.Rank, false, false);
        (long Offset, long Count)? limit = null;
        for (var i = 4; i < words.Length; i++)
        {
            if (words.Is(i, "BYSCORE"u8)) kind = Kind.Score;
            else if (words.Is(i, "BYLEX"u8)) kind = Kind.Member;
            else if (words.Is(i, "REV"u8)) isReversed = true;
            else if (words.Is(i, "WITHSCORES"u8)) withScores = true;
            else if (words.Is(i, "LIMIT"u8) && i + 2 < words.Length) limit = (words.Integer(++i), words.Integer(++i));
            else throw RedisError.Syntax();
        }
        if (limit is not null && kind == Kind.Rank) throw new RedisError("ERR syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX");
        if (withScores && kind == Kind.Member) throw new RedisError("ERR syntax error, WITHSCORES not supported in combination with BYLEX");
        Reply(session, kind, isReversed, withScores, limit);
    }

    private static void Old(RedisSession session, Kind kind, bool isReversed)
    {
        var words = session.Arguments;
        var withScores = false;
        (long Offset, long Count)? limit = null;
        for (var i = 4; i < words.Length; i++)
        {
            if (kind != Kind.Member && words.Is(i, "WITHSCORES"u8)) withScores = true;
            else if (kind != Kind.Rank && words.Is(i, "LIMIT"u8) && i + 2 < words.Length) limit = (words.Integer(++i), words.Integer(++i));
            else throw RedisError.Syntax();
        }
        Reply(session, kind, isReversed, withScores, limit);
    }

    private static void Reply(RedisSession session, Kind kind, bool isReversed, bool withScores, (long Offset, long Count)? limit)
    {
        // From the top, the first bound given is the upper one; ranks count from the top then and keep their order.
        var swaps = isReversed && kind != Kind.Rank;
        var members = Select(session, kind, isReversed, swaps ? 3 : 2, swaps ? 2 : 3);
        if (limit is var (offset, count))
        {
            members = offset < 0 ? [] : [.. members.Skip((int)Math.Min(offset, int.MaxValue)).Take(count < 0 ? int.MaxValue : (int)Math.Min(count, int.MaxValue))];
        }
        WriteMembers(session, members, withScores, isNested: true);
    }

    private static List<(double Score, byte[] Member)> Select(RedisSession session, Kind kind, bool isReversed, int lowIndex, int highIndex)
    {
        var words = session.Arguments;
        switch (kind)
        {
            case Kind.Score:
                var (low, high) = (ScoreBound.Read(words[lowIndex]), ScoreBound.Read(words[highIndex]));
                return [.. Ordered(session, isReversed).Where(item => low.IsBelow(item.Score) && high.IsAbove(item.Score))];
            case Kind.Member:
                var (first, last) = (LexBound.Read(words[lowIndex]), LexBound.Read(words[highIndex]));
                return [.. Ordered(session, isReversed).Where(item => first.IsBelow(item.Member) && last.IsAbove(item.Member))];
            default:
                var (from, to) = (words.Integer(lowIndex), words.Integer(highIndex));
                var (start, count) = StringCommands.Range(from, to, SortedSetCommands.Find(session)?.Count ?? 0);
                return [.. Ordered(session, isReversed).Skip(start).Take(count)];
        }
    }

    private static IEnumerable<(double Score, byte[] Member)> Ordered(RedisSession session, bool isReversed) =>
        SortedSetCommands.Find(session) is not { } set ? [] : isReversed ? set.Descending : set.Ascending;

    private static void Remove(RedisSession session, Kind kind)
    {
        var members = Select(session, kind, false, 2, 3);
        if (members.Count > 0 && SortedSetCommands.Find(session) is { } set)
        {
            foreach (var (_, member) in members) set.Remove(member);
            session.Keys.RemoveIfEmpty(session.Arguments[1], set);
        }
        session.Reply.Integer(members.Count);
    }
}
