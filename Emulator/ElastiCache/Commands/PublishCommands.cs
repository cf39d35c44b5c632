using Acinaces.Emulator.ElastiCache.Serving;

namespace Acinaces.Emulator.ElastiCache.Commands;

internal static class PublishCommands
{
    public static IEnumerable<Command> All { get; } =
    [
        new("publish", 3, session => session.Reply.Integer(session.State.Subscriptions.Publish(session.Arguments[1], session.Arguments[2]))),
        new("subscribe", -2, session => Subscribe(session, isPattern: false)) { IsAllowedWhileSubscribed = true }, new("psubscribe", -2, session => Subscribe(session, isPattern: true)) { IsAllowedWhileSubscribed = true },
        new("unsubscribe", -1, session => Unsubscribe(session, isPattern: false)) { IsAllowedWhileSubscribed = true }, new("punsubscribe", -1, session => Unsubscribe(session, isPattern: true)) { IsAllowedWhileSubscribed = true },
        new("pubsub", -2, PubSub),
    ];

    private static void Subscribe(RedisSession session, bool isPattern)
    {
        var own = isPattern ? session.Patterns : session.Channels;
        for (var i = 1; i < session.Arguments.Length; i++)
        {
            var name = session.Arguments.Copy(i);
            if (own.Add(name)) session.State.Subscriptions.Add(name, isPattern, session);
            Confirm(session, isPattern ? "psubscribe"u8 : "subscribe"u8, name);
        }
    }

    private static void Unsubscribe(RedisSession session, bool isPattern)
    {
        var own = isPattern ? session.Patterns : session.Channels;
        var names = session.Arguments.Length > 1 ? Enumerable.Range(1, session.Arguments.Length - 1).Select(session.Arguments.Copy).ToList() : [.. own];
        if (names.Count == 0) Confirm(session, isPattern ? "punsubscribe"u8 : "unsubscribe"u8, null);
        foreach (var name in names)
        {
            own.Remove(name);
            session.State.Subscriptions.Remove(name, isPattern, session);
            Confirm(session, isPattern ? "punsubscribe"u8 : "unsubscribe"u8, name);
        }
    }

    private static void Confirm(RedisSession session, ReadOnlySpan<byte> kind, byte[]? name)
    {
        session.Reply.Push(3);
        session.Reply.Bulk(kind);
        session.Reply.BulkOrNull(name);
        session.Reply.Integer(session.Channels.Count + session.Patterns.Count);
    }

    private static void PubSub(RedisSession session)
    {
        var words = session.Arguments;
        var subscriptions = session.State.Subscriptions;
        if (words.Is(1, "CHANNELS"u8) && words.Length <= 3)
        {
            var pattern = words.Length == 3 ? words.Copy(2) : null;
            var channels = subscriptions.Channels.Where(channel => pattern is null || Glob.Matches(pattern, channel)).ToList();
            session.Reply.Array(channels.Count);
            foreach (var channel in channels) session.Reply.Bulk(channel);
        }
        else if (words.Is(1, "NUMSUB"u8))
        {
            session.Reply.Map(words.Length - 2);
            for (var i = 2; i < words.Length; i++)
            {
                session.Reply.Bulk(words[i]);
                session.Reply.Integer(subscriptions.CountOf(words[i]));
            }
        }
        else if (words.Is(1, "NUMPAT"u8))
        {
            session.Reply.Integer(subscriptions.PatternCount);
        }
        else
        {
            throw RedisError.UnknownSubcommand("pubsub", words.Text(1));
        }
    }
}
