namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <param name="Audience">One of these must be the token's <c>aud</c> or <c>client_id</c>.</param>
/// <param name="Issuer">URL; its keys are found by OpenID Connect discovery.</param>
internal sealed record JwtConfiguration(IReadOnlyList<string>? Audience, string? Issuer);
