namespace Acinaces.Handlers.Auth;

/// <summary>What a token must say to be believed.</summary>
/// <param name="Issuer">The user pool's address.</param>
/// <param name="ClientId">The app client tokens are made for: <c>aud</c> of id tokens, <c>client_id</c> of access tokens.</param>
public sealed record TokenRules(string Issuer, string ClientId)
{
    /// <summary>How far our clock and the pool's may differ.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromSeconds(30);
}
