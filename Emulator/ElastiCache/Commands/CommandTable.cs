using System.Text;
using Acinaces.Emulator.ElastiCache.Serving;

namespace Acinaces.Emulator.ElastiCache.Commands;

/// <summary>All commands by name.</summary>
internal sealed class CommandTable
{
    private const int LongestName = 32;
    private readonly Dictionary<string, Command> _byName;

    private CommandTable(IEnumerable<Command> commands) => _byName = commands.ToDictionary(command => command.Name, StringComparer.Ordinal);

    public static CommandTable All { get; } = new(
    [
        .. StringCommands.All, .. NumberCommands.All, .. KeyCommands.All, .. HashCommands.All, .. SortedSetCommands.All, .. SortedSetRangeCommands.All,
        .. ListCommands.All, .. SetCommands.All, .. TransactionCommands.All, .. PublishCommands.All, .. ConnectionCommands.All, .. ServerCommands.All,
    ]);

    public IReadOnlyCollection<Command> Commands => _byName.Values;

    public Command? Find(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestName) return null;
        Span<char> lower = stackalloc char[name.Length];
        return Ascii.ToLower(name, lower, out _) == System.Buffers.OperationStatus.Done && _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var command) ? command : null;
    }

    /// <summary>Runs the command whose words the session holds, or queues it in a transaction.</summary>
    public void Execute(RedisSession session)
    {
        var words = session.Arguments;
        session.State.CommandsProcessed++;
        try
        {
            var command = Find(words[0]) ?? throw Unknown(session);
            if (!session.IsAdmitted && !command.IsAllowedBeforeLogin) throw new RedisError("NOAUTH Authentication required.");
            if (!command.Accepts(words.Length)) throw RedisError.WrongArity(command.Name);
            if (session.Reply.Version == 2 && session.Channels.Count + session.Patterns.Count > 0 && !command.IsAllowedWhileSubscribed)
            {
                throw new RedisError($"ERR Can't execute '{command.Name}': only (P|S)SUBSCRIBE / (P|S)UNSUBSCRIBE / PING / QUIT / RESET are allowed in this context");
            }
            if (session.Transaction.IsOpen && !command.IsNotQueued)
            {
                session.Transaction.Queued.Add(words.Keep());
                session.Reply.Simple("QUEUED");
                return;
            }
            command.Run(session);
        }
        catch (RedisError) when (session.Transaction.IsOpen && Find(words[0]) is not { IsNotQueued: true })
        {
            session.Transaction.IsSpoilt = true;
            throw;
        }
    }

    private static RedisError Unknown(RedisSession session)
    {
        var words = session.Arguments;
        var text = new StringBuilder($"ERR unknown command '{words.Text(0)}', with args beginning with: ");
        for (var i = 1; i < words.Length && text.Length < 160; i++) text.Append('\'').Append(words.Text(i)).Append("' ");
        return new RedisError(text.ToString());
    }
}
