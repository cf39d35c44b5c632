using Acinaces.Simulators.Exchanges.Binance.Signing;

namespace Acinaces.Simulators.Admin;

/// <summary>An account to open, with its key. Asking again for the same key changes nothing.</summary>
internal sealed record AccountRequest
{
    public string? ApiKey { get; init; }

    /// <summary>For a key that signs by HMAC.</summary>
    public string? ApiSecret { get; init; }

    /// <summary>For a key that signs by RSA or Ed25519: the public key as PEM.</summary>
    public string? PublicKey { get; init; }

    /// <summary>First balances, by asset.</summary>
    public Dictionary<string, decimal> Balances { get; init; } = [];

    public ApiPermissions Permissions { get; init; } = new();
}
