using System.Globalization;
using System.Text;
using Acinaces.Emulator.ElastiCache.Serving;

namespace Acinaces.Emulator.ElastiCache.Commands;

internal static class ServerCommands
{
    /// <summary>The version whose behaviour is reproduced.</summary>
    public const string Version = "7.0.15";

    private static readonly Dictionary<string, string> Configuration = new(StringComparer.Ordinal)
    {
        ["timeout"] = "0", ["databases"] = "16", ["replica-read-only"] = "yes", ["slave-read-only"] = "yes", ["save"] = "", ["appendonly"] = "no", ["maxmemory"] = "0", ["maxmemory-policy"] = "noeviction",
        ["notify-keyspace-events"] = "", ["proto-max-bulk-len"] = "67108864", ["requirepass"] = "",
    };

    public static IEnumerable<Command> All { get; } =
    [
        new("info", -1, Info), new("dbsize", 1, session => session.Reply.Integer(session.Keys.Count)), new("flushdb", -1, FlushDatabase), new("flushall", -1, FlushAll), new("time", 1, Time), new("config", -2, Config),
        new("cluster", -2, _ => throw new RedisError("ERR This instance has cluster support disabled")), new("command", -1, Describe),
        new("eval", -3, NoScripts), new("evalsha", -3, NoScripts), new("eval_ro", -3, NoScripts), new("evalsha_ro", -3, NoScripts), new("script", -2, NoScripts), new("fcall", -3, NoScripts),
    ];

    private static void NoScripts(RedisSession session) =>
        throw new RedisError("ERR scripts are not supported: this cache has no Lua interpreter. Use MULTI with WATCH for steps that belong together");

    private static void Info(RedisSession session)
    {
        var state = session.State;
        var sections = Enumerable.Range(1, session.Arguments.Length - 1).Select(index => session.Arguments.Text(index).ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        bool Wants(string section) => sections.Count == 0 || sections.Overlaps([section, "all", "default", "everything"]);
        var text = new StringBuilder();
        var uptime = (long)(state.Clock.GetUtcNow() - state.StartedAt).TotalSeconds;
        if (Wants("server")) text.Append(CultureInfo.InvariantCulture, $"# Server\r\nredis_version:{Version}\r\nredis_mode:standalone\r\nos:{Environment.OSVersion.Platform}\r\narch_bits:64\r\nprocess_id:{Environment.ProcessId}\r\nuptime_in_seconds:{uptime}\r\n\r\n");
        if (Wants("clients")) text.Append(CultureInfo.InvariantCulture, $"# Clients\r\nconnected_clients:{state.Sessions.Count}\r\n\r\n");
        if (Wants("memory")) text.Append(CultureInfo.InvariantCulture, $"# Memory\r\nused_memory:{GC.GetTotalMemory(false)}\r\nmaxmemory:0\r\n\r\n");
        if (Wants("persistence")) text.Append("# Persistence\r\nloading:0\r\naof_enabled:0\r\n\r\n");
        if (Wants("stats")) text.Append(CultureInfo.InvariantCulture, $"# Stats\r\ntotal_connections_received:{state.LastSessionId}\r\ntotal_commands_processed:{state.CommandsProcessed}\r\n\r\n");
        if (Wants("replication")) text.Append("# Replication\r\nrole:master\r\nconnected_slaves:0\r\nmaster_repl_offset:0\r\n\r\n");
        if (Wants("cluster")) text.Append("# Cluster\r\ncluster_enabled:0\r\n\r\n");
        if (Wants("keyspace"))
        {
            text.Append("# Keyspace\r\n");
            for (var i = 0; i < state.Keyspaces.Count; i++)
            {
                var keys = state.Keyspaces[i];
                if (keys.Count > 0) text.Append(CultureInfo.InvariantCulture, $"db{i}:keys={keys.Count},expires={keys.Live.Count(pair => pair.Value.ExpiresAt != 0)},avg_ttl=0\r\n");
            }
        }
        session.Reply.Bulk(text.ToString());
    }

    private static void FlushDatabase(RedisSession session)
    {
        RequireFlushMode(session);
        session.Keys.Clear();
        session.Reply.Ok();
    }

    private static void FlushAll(RedisSession session)
    {
        RequireFlushMode(session);
        foreach (var keys in session.State.Keyspaces) keys.Clear();
        session.Reply.Ok();
    }

    private static void RequireFlushMode(RedisSession session)
    {
        var words = session.Arguments;
        if (words.Length > 2 || words.Length == 2 && !words.Is(1, "ASYNC"u8) && !words.Is(1, "SYNC"u8)) throw RedisError.Syntax();
    }

    private static void Time(RedisSession session)
    {
        var microseconds = (session.State.Clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / 10;
        session.Reply.Array(2);
        session.Reply.Bulk((microseconds / 1_000_000).ToString(CultureInfo.InvariantCulture));
        session.Reply.Bulk((microseconds % 1_000_000).ToString(CultureInfo.InvariantCulture));
    }

    private static void Config(RedisSession session)
    {
        var words = session.Arguments;
        if (!words.Is(1, "GET"u8)) throw new RedisError($"ERR CONFIG {words.Text(1).ToUpperInvariant()} is not supported by this cache");
        if (words.Length < 3) throw RedisError.WrongArity("config|get");
        var patterns = Enumerable.Range(2, words.Length - 2).Select(index => Encoding.UTF8.GetBytes(words.Text(index).ToLowerInvariant())).ToList();
        var found = Configuration.Where(pair => patterns.Exists(pattern => Glob.Matches(pattern, Encoding.UTF8.GetBytes(pair.Key)))).ToList();
        session.Reply.Map(found.Count);
        foreach (var (name, value) in found)
        {
            session.Reply.Bulk(name);
            session.Reply.Bulk(value);
        }
    }

    private static void Describe(RedisSession session)
    {
        var words = session.Arguments;
        if (words.Length >= 2 && words.Is(1, "COUNT"u8))
        {
            session.Reply.Integer(CommandTable.All.Commands.Count);
            return;
        }
        if (words.Length >= 2 && words.Is(1, "DOCS"u8))
        {
            session.Reply.Map(0);   // shells use it for hints only
            return;
        }
        if (words.Length >= 2 && !words.Is(1, "INFO"u8)) throw RedisError.UnknownSubcommand("command", words.Text(1));
        var commands = words.Length <= 2 ? CommandTable.All.Commands.ToList<Command?>() : Enumerable.Range(2, words.Length - 2).Select(index => CommandTable.All.Find(words[index])).ToList();
        session.Reply.Array(commands.Count);
        foreach (var command in commands)
        {
            if (command is null)
            {
                session.Reply.NullArray();
                continue;
            }
            session.Reply.Array(6);
            session.Reply.Bulk(command.Name);
            session.Reply.Integer(command.Arity);
            session.Reply.Set(0);
            session.Reply.Integer(0);
            session.Reply.Integer(0);
            session.Reply.Integer(0);
        }
    }
}
