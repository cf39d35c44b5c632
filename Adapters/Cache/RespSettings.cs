namespace Acinaces.Adapters.Cache;

/// <param name="Token">Sent with AUTH. Absent where the cache wants none.</param>
public sealed record RespSettings(string Host, int Port, bool Tls, string? Token)
{
    // A record prints all its members; the token must not come out of a log statement that way.
    public override string ToString() => $"{Host}:{Port}";
}
