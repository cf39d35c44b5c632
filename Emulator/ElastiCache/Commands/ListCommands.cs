using Acinaces.Emulator.ElastiCache.Serving;
using Acinaces.Emulator.ElastiCache.Storage;

namespace Acinaces.Emulator.ElastiCache.Commands;

internal static class ListCommands
{
    public static IEnumerable<Command> All { get; } =
    [
        new("lpush", -3, session => Push(session, atHead: true, onlyIfPresent: false)), new("rpush", -3, session => Push(session, atHead: false, onlyIfPresent: false)),
        new("lpushx", -3, session => Push(session, atHead: true, onlyIfPresent: true)), new("rpushx", -3, session => Push(session, atHead: false, onlyIfPresent: true)),
        new("lpop", -2, session => Pop(session, atHead: true)), new("rpop", -2, session => Pop(session, atHead: false)), new("llen", 2, session => session.Reply.Integer(Find(session)?.Items.Count ?? 0)),
        new("lrange", 4, Range), new("lindex", 3, Index), new("lset", 4, Set), new("lrem", 4, Remove), new("ltrim", 4, Trim),
    ];

    private static ListValue? Find(RedisSession session) => session.Keys.Find<ListValue>(session.Arguments[1]);

    private static void Push(RedisSession session, bool atHead, bool onlyIfPresent)
    {
        var words = session.Arguments;
        if (Find(session) is null && onlyIfPresent)
        {
            session.Reply.Integer(0);
            return;
        }
        var list = session.Keys.Obtain<ListValue>(words[1]);
        for (var i = 2; i < words.Length; i++)
        {
            if (atHead) list.Items.AddFirst(words.Copy(i));
            else list.Items.AddLast(words.Copy(i));
        }
        session.Reply.Integer(list.Items.Count);
    }

    private static void Pop(RedisSession session, bool atHead)
    {
        var words = session.Arguments;
        if (words.Length > 3) throw RedisError.WrongArity(atHead ? "lpop" : "rpop");
        var count = words.Length == 3 ? words.Count(2) : 1;
        if (Find(session) is not { } list)
        {
            if (words.Length == 3) session.Reply.NullArray();
            else session.Reply.Null();
            return;
        }
        if (words.Length == 3) session.Reply.Array((int)Math.Min(count, list.Items.Count));
        for (; count > 0 && (atHead ? list.Items.First : list.Items.Last) is { } node; count--)
        {
            session.Reply.Bulk(node.Value);
            list.Items.Remove(node);
        }
        session.Keys.RemoveIfEmpty(words[1], list);
    }

    private static void Range(RedisSession session)
    {
        var (from, to) = (session.Arguments.Integer(2), session.Arguments.Integer(3));
        var list = Find(session);
        var (start, count) = StringCommands.Range(from, to, list?.Items.Count ?? 0);
        session.Reply.Array(count);
        foreach (var item in (list?.Items ?? []).Skip(start).Take(count)) session.Reply.Bulk(item);
    }

    private static LinkedListNode<byte[]>? NodeAt(ListValue list, long index)
    {
        if (index < 0) index += list.Items.Count;
        if (index < 0 || index >= list.Items.Count) return null;
        var node = list.Items.First;
        for (; index > 0; index--) node = node?.Next;
        return node;
    }

    private static void Index(RedisSession session)
    {
        session.Reply.BulkOrNull(Find(session) is { } list ? NodeAt(list, session.Arguments.Integer(2))?.Value : null);
    }

    private static void Set(RedisSession session)
    {
        var list = Find(session) ?? throw RedisError.NoSuchKey();
        var node = NodeAt(list, session.Arguments.Integer(2)) ?? throw new RedisError("ERR index out of range");
        node.Value = session.Arguments.Copy(3);
        session.Keys.Touch(session.Arguments[1]);
        session.Reply.Ok();
    }

    private static void Remove(RedisSession session)
    {
        var limit = session.Arguments.Integer(2);
        var removed = 0L;
        if (Find(session) is { } list)
        {
            var fromTail = limit < 0;
            var node = fromTail ? list.Items.Last : list.Items.First;
            while (node is not null && (limit == 0 || removed < Math.Abs(limit)))
            {
                var next = fromTail ? node.Previous : node.Next;
                if (session.Arguments[3].SequenceEqual(node.Value))
                {
                    list.Items.Remove(node);
                    removed++;
                }
                node = next;
            }
            if (removed > 0) session.Keys.RemoveIfEmpty(session.Arguments[1], list);
        }
        session.Reply.Integer(removed);
    }

    private static void Trim(RedisSession session)
    {
        var (from, to) = (session.Arguments.Integer(2), session.Arguments.Integer(3));
        if (Find(session) is { } list)
        {
            var (start, count) = StringCommands.Range(from, to, list.Items.Count);
            for (var i = 0; i < start; i++) list.Items.RemoveFirst();
            while (list.Items.Count > count) list.Items.RemoveLast();
            session.Keys.RemoveIfEmpty(session.Arguments[1], list);
        }
        session.Reply.Ok();
    }
}
