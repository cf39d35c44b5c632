using Acinaces.Simulators.Exchanges.Binance.Signing;

namespace Acinaces.Simulators.Admin;

/// <summary>An account to open, with its key. Asking again for the same key changes nothing.</summary>
/// <remarks>Settable, because generated readers overwrite the defaults of init-only properties.</remarks>
internal sealed record AccountRequest
{
    public string? ApiKey { get; set; }

    /// <summary>For a key that signs by HMAC.</summary>
    public string? ApiSecret { get; set; }

    /// <summary>For a key that signs by RSA or Ed25519: the public key as PEM.</summary>
    public string? PublicKey { get; set; }

    /// <summary>First balances, by asset.</summary>
    public Dictionary<string, decimal> Balances { get; set; } = [];

    public ApiPermissions Permissions { get; set; } = new();
}
