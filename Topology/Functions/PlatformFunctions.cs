using Acinaces.Topology.Model;

namespace Acinaces.Topology.Functions;

/// <summary>What every other function relies on.</summary>
public static class PlatformFunctions
{
    public static readonly Function TokenAuthorizer = new(
        "token-authorizer",
        Group.Auth,
        "Checks the bearer token and names tenant, user and roles",
        [],
        [Grant.VerifyTokens])
    {
        MemoryMb = 256,
        Timeout = TimeSpan.FromSeconds(5),
    };

    public static readonly Function Health = new(
        "health",
        Group.Platform,
        "Answers load checks",
        [Route.Public("/health", "Whether the API is up")],
        [])
    {
        MemoryMb = 256,
        Timeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>Renews the token of the cache for Secrets Manager, and looks each day whether any secret has grown too old.</summary>
    public static readonly Function SecretRotation = new(
        "secret-rotation",
        Group.Platform,
        "Renews the cache's token, and tells which secrets are overdue",
        [],
        [
            Grant.Rotate(Secrets.InfraRedis),
            Grant.ChangeToken(Caches.Main),
            Grant.Connect(Caches.Main),
            .. Secrets.All.Select(Grant.WatchAge),
        ])
    {
        MemoryMb = 256,
        // A cache takes minutes to change a token.
        Timeout = TimeSpan.FromSeconds(300),
        FailedCalls = Queues.EventDeadLetters,
    };

    public static IReadOnlyList<Function> All => [TokenAuthorizer, Health, SecretRotation];
}
