using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Signing;

/// <summary>All that makes a key: what its owner registered it with.</summary>
internal sealed record KeyRegistration(string ApiKey, string? ApiSecret, string? PublicKey, ApiPermissions Permissions)
{
    /// <summary>Opens the key for an account; the account's id is the key's.</summary>
    /// <exception cref="ArgumentException">Neither or both of secret and public key were given, or the public key is none.</exception>
    public ApiKey ToKey(Account account) => new(ApiKey, account, Permissions, SignatureChecks.For(ApiSecret, PublicKey));

    /// <summary>Without the secret, which belongs in no log.</summary>
    public override string ToString() => $"{nameof(KeyRegistration)} {ApiKey}";
}
