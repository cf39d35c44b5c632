using Acinaces.Emulator.ElastiCache.Serving;

namespace Acinaces.Emulator.ElastiCache.Commands;

/// <summary>A row of the command table.</summary>
/// <param name="Name">In lower case, as error texts write it.</param>
/// <param name="Arity">Words including the name; negative: at least so many.</param>
internal sealed record Command(string Name, int Arity, Action<RedisSession> Run)
{
    /// <summary>A client in version 2 that has subscribed may still use it.</summary>
    public bool IsAllowedWhileSubscribed { get; init; }

    /// <summary>A client that has shown no token may still use it.</summary>
    public bool IsAllowedBeforeLogin { get; init; }

    /// <summary>Is run at once between MULTI and EXEC instead of being queued.</summary>
    public bool IsNotQueued { get; init; }

    public bool Accepts(int words) => Arity >= 0 ? words == Arity : words >= -Arity;
}
