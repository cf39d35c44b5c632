namespace Acinaces.Emulator.ElastiCache;

/// <summary>Ends a command with an error reply. Texts as Redis 7 words them.</summary>
internal sealed class RedisError(string message) : Exception(message)
{
    public static RedisError WrongType() => new("WRONGTYPE Operation against a key holding the wrong kind of value");

    public static RedisError WrongPassword() => new("WRONGPASS invalid username-password pair or user is disabled.");

    public static RedisError NotInteger() => new("ERR value is not an integer or out of range");

    public static RedisError NotFloat() => new("ERR value is not a valid float");

    public static RedisError Syntax() => new("ERR syntax error");

    public static RedisError NoSuchKey() => new("ERR no such key");

    public static RedisError Overflow() => new("ERR increment or decrement would overflow");

    public static RedisError InvalidExpiry(string command) => new($"ERR invalid expire time in '{command}' command");

    public static RedisError WrongArity(string command) => new($"ERR wrong number of arguments for '{command}' command");

    public static RedisError UnknownSubcommand(string command, string subcommand) =>
        new($"ERR unknown subcommand '{subcommand}'. Try {command.ToUpperInvariant()} HELP.");
}
