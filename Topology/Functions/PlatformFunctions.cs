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

    public static IReadOnlyList<Function> All => [TokenAuthorizer, Health];
}
