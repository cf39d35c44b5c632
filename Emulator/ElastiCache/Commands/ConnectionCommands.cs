using System.Globalization;
using System.Text;
using Acinaces.Emulator.ElastiCache.Serving;

namespace Acinaces.Emulator.ElastiCache.Commands;

internal static class ConnectionCommands
{
    public static IEnumerable<Command> All { get; } =
    [
        new("ping", -1, Ping) { IsAllowedWhileSubscribed = true }, new("echo", 2, session => session.Reply.Bulk(session.Arguments[1])), new("select", 2, Select), new("auth", -2, Auth) { IsNotQueued = true, IsAllowedBeforeLogin = true },
        new("hello", -1, Hello) { IsAllowedBeforeLogin = true }, new("client", -2, Client), new("quit", -1, Quit) { IsAllowedWhileSubscribed = true, IsNotQueued = true, IsAllowedBeforeLogin = true }, new("reset", 1, Reset) { IsAllowedWhileSubscribed = true, IsNotQueued = true, IsAllowedBeforeLogin = true },
    ];

    private static void Ping(RedisSession session)
    {
        if (session.Arguments.Length > 2) throw RedisError.WrongArity("ping");
        var isSubscribed = session.Reply.Version == 2 && session.Channels.Count + session.Patterns.Count > 0;
        if (isSubscribed)
        {
            session.Reply.Array(2);
            session.Reply.Bulk("pong"u8);
            session.Reply.Bulk(session.Arguments.Length == 2 ? session.Arguments[1] : default);
        }
        else if (session.Arguments.Length == 2)
        {
            session.Reply.Bulk(session.Arguments[1]);
        }
        else
        {
            session.Reply.Simple("PONG");
        }
    }

    private static void Select(RedisSession session)
    {
        var index = session.Arguments.Integer(1);
        session.DatabaseIndex = index is >= 0 and < RedisState.Databases ? (int)index : throw new RedisError("ERR DB index is out of range");
        session.Reply.Ok();
    }

    private static void Auth(RedisSession session)
    {
        if (session.Arguments.Length > 3) throw RedisError.Syntax();
        if (session.Arguments.Length == 2 && session.State.Admission.Tokens.Count == 0)
        {
            throw new RedisError("ERR AUTH <password> called without any password configured for the default user. Are you sure your configuration is correct?");
        }
        if (session.Arguments.Length == 2) Login(session, session.Arguments[1]);
        else Login(session, session.Arguments[1], session.Arguments[2]);
        session.Reply.Ok();
    }

    // There is one user, "default"; where the cache has no token, any password opens it.
    private static void Login(RedisSession session, ReadOnlySpan<byte> user, ReadOnlySpan<byte> password)
    {
        if (!user.SequenceEqual("default"u8)) throw RedisError.WrongPassword();
        Login(session, password);
    }

    private static void Login(RedisSession session, ReadOnlySpan<byte> password)
    {
        var admission = session.State.Admission;
        if (admission.Tokens.Count > 0 && !admission.Knows(password)) throw RedisError.WrongPassword();
        session.IsAdmitted = true;
    }

    private static void Hello(RedisSession session)
    {
        var words = session.Arguments;
        var version = session.Reply.Version;
        if (words.Length > 1)
        {
            if (!Protocol.CommandArguments.TryInteger(words[1], out var wanted)) throw new RedisError("ERR Protocol version is not an integer or out of range");
            version = wanted is 2 or 3 ? (int)wanted : throw new RedisError("NOPROTO unsupported protocol version");
        }
        string? name = null;
        for (var i = 2; i < words.Length; i++)
        {
            if (words.Is(i, "AUTH"u8) && i + 2 < words.Length)
            {
                Login(session, words[i + 1], words[i + 2]);
                i += 2;
            }
            else if (words.Is(i, "SETNAME"u8) && i + 1 < words.Length)
            {
                name = words.Text(++i);
            }
            else
            {
                throw new RedisError($"ERR Syntax error in HELLO option '{words.Text(i)}'");
            }
        }
        if (!session.IsAdmitted)
        {
            throw new RedisError("NOAUTH HELLO must be called with the client already authenticated, otherwise the HELLO <proto> AUTH <user> <pass> option can be used to authenticate the client and select the RESP protocol version at the same time");
        }
        session.Reply.Version = version;
        session.Name = name ?? session.Name;
        var reply = session.Reply;
        reply.Map(7);
        reply.Bulk("server"u8);
        reply.Bulk("redis"u8);
        reply.Bulk("version"u8);
        reply.Bulk(ServerCommands.Version);
        reply.Bulk("proto"u8);
        reply.Integer(version);
        reply.Bulk("id"u8);
        reply.Integer(session.Id);
        reply.Bulk("mode"u8);
        reply.Bulk("standalone"u8);
        reply.Bulk("role"u8);
        reply.Bulk("master"u8);
        reply.Bulk("modules"u8);
        reply.Array(0);
    }

    private static void Client(RedisSession session)
    {
        var words = session.Arguments;
        switch (words.Text(1).ToUpperInvariant())
        {
            case "ID" when words.Length == 2:
                session.Reply.Integer(session.Id);
                break;
            case "SETNAME" when words.Length == 3:
                var name = words.Text(2);
                session.Name = name.Any(letter => letter is < '!' or > '~') ? throw new RedisError("ERR Client names cannot contain spaces, newlines or special characters.") : name;
                session.Reply.Ok();
                break;
            case "GETNAME" when words.Length == 2:
                if (session.Name.Length == 0) session.Reply.Null();
                else session.Reply.Bulk(session.Name);
                break;
            case "SETINFO" when words.Length == 4:
                session.Reply.Ok();
                break;
            case "INFO" when words.Length == 2:
                session.Reply.Bulk(Describe(session) + "\n");
                break;
            case "LIST":
                session.Reply.Bulk(string.Concat(session.State.Sessions.Values.OrderBy(each => each.Id).Select(each => Describe(each) + "\n")));
                break;
            default:
                throw RedisError.UnknownSubcommand("client", words.Text(1));
        }
    }

    private static string Describe(RedisSession session) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"id={session.Id} addr={session.Address} name={session.Name} db={session.DatabaseIndex} ")
        .Append(CultureInfo.InvariantCulture, $"sub={session.Channels.Count} psub={session.Patterns.Count} multi={(session.Transaction.IsOpen ? session.Transaction.Queued.Count : -1)} resp={session.Reply.Version}")
        .ToString();

    private static void Quit(RedisSession session)
    {
        session.Reply.Ok();
        session.IsClosing = true;
    }

    private static void Reset(RedisSession session)
    {
        session.Reset();
        session.DatabaseIndex = 0;
        session.Name = "";
        session.Reply.Version = 2;
        session.IsAdmitted = session.State.Admission.IsOpen;
        session.Reply.Simple("RESET");
    }
}
