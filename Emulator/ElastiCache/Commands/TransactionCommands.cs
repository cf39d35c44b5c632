using Acinaces.Emulator.ElastiCache.Serving;

namespace Acinaces.Emulator.ElastiCache.Commands;

internal static class TransactionCommands
{
    public static IEnumerable<Command> All { get; } =
    [
        new("multi", 1, Multi) { IsNotQueued = true }, new("exec", 1, Exec) { IsNotQueued = true }, new("discard", 1, Discard) { IsNotQueued = true },
        new("watch", -2, Watch) { IsNotQueued = true }, new("unwatch", 1, Unwatch),
    ];

    private static void Multi(RedisSession session)
    {
        if (session.Transaction.IsOpen) throw new RedisError("ERR MULTI calls can not be nested");
        session.Transaction.IsOpen = true;
        session.Reply.Ok();
    }

    private static void Exec(RedisSession session)
    {
        var transaction = session.Transaction;
        if (!transaction.IsOpen) throw new RedisError("ERR EXEC without MULTI");
        var (isSpoilt, isBroken, queued) = (transaction.IsSpoilt, transaction.IsWatchBroken, transaction.Queued.ToList());
        transaction.End();
        if (isSpoilt) throw new RedisError("EXECABORT Transaction discarded because of previous errors.");
        if (isBroken)
        {
            session.Reply.NullArray();
            return;
        }
        session.Reply.Array(queued.Count);
        foreach (var words in queued) session.Execute(words);
    }

    private static void Discard(RedisSession session)
    {
        if (!session.Transaction.IsOpen) throw new RedisError("ERR DISCARD without MULTI");
        session.Transaction.End();
        session.Reply.Ok();
    }

    private static void Watch(RedisSession session)
    {
        if (session.Transaction.IsOpen) throw new RedisError("ERR WATCH inside MULTI is not allowed");
        for (var i = 1; i < session.Arguments.Length; i++) session.Transaction.Watch(session.Keys, session.Arguments.Copy(i));
        session.Reply.Ok();
    }

    private static void Unwatch(RedisSession session)
    {
        session.Transaction.Unwatch();
        session.Reply.Ok();
    }
}
