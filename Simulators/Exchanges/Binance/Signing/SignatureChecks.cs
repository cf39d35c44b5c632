namespace Acinaces.Simulators.Exchanges.Binance.Signing;

/// <summary>Chooses how a key signs from what its owner registered.</summary>
internal static class SignatureChecks
{
    /// <exception cref="ArgumentException">Neither or both were given.</exception>
    public static ISignatureCheck For(string? secret, string? publicKeyPem) => (secret, publicKeyPem) switch
    {
        ({ Length: > 0 }, null) => new HmacCheck(secret),
        (null, { Length: > 0 }) => (ISignatureCheck?)Ed25519Check.FromPem(publicKeyPem) ?? new RsaCheck(publicKeyPem),
        _ => throw new ArgumentException("Either apiSecret or publicKey is required."),
    };
}
