using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Lets calls pass that carry a token of the authorizer's issuer.</summary>
internal sealed class JwtAuthorizers(IssuerKeys issuers, TimeProvider clock)
{
    private const string Scheme = "Bearer ";

    /// <exception cref="HttpFault">There is no token, it is not valid, or it has none of the route's scopes.</exception>
    public async ValueTask<CallerIdentity> AuthorizeAsync(HttpCall call, Authorizer authorizer, CancellationToken cancellationToken)
    {
        if (authorizer is not { JwtConfiguration: { Issuer: { } issuer, Audience: { } audiences }, IdentitySource: [var source] }) throw HttpFault.Internal();
        if (SelectionExpression.ValueOf(call, source) is not { Length: > 0 } value) throw HttpFault.MissingToken();
        var text = value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? value[Scheme.Length..].Trim() : value;
        var token = JsonWebToken.Parse(text) ?? throw HttpFault.InvalidToken("the token is malformed");
        if (!token.IsRsaSigned) throw HttpFault.InvalidToken("signing method is invalid");
        if (!await issuers.HasSignedAsync(issuer, token, cancellationToken)) throw HttpFault.InvalidToken("the token has an invalid signature");
        if (token.Text("iss") != issuer) throw HttpFault.InvalidToken("the token has an invalid issuer");
        if (!token.Texts("aud").Append(token.Text("client_id") ?? "").Any(audiences.Contains)) throw HttpFault.InvalidToken("the token does not have a valid audience");
        var now = clock.GetUtcNow();
        if (token.Instant("exp") is not { } expiry || expiry <= now) throw HttpFault.InvalidToken("the token has expired");
        if (token.Instant("nbf") > now) throw HttpFault.InvalidToken("the token is not valid yet");
        if (token.Instant("iat") > now) throw HttpFault.InvalidToken("the token was issued in the future");
        return new CallerIdentity.Token(token.ClaimTexts(), RequireScope(token, call.Route));
    }

    private static List<string>? RequireScope(JsonWebToken token, ApiRoute route)
    {
        if (route.AuthorizationScopes is not { Count: > 0 } asked) return null;
        // Issuers write them into either claim, as a list or as one text with blanks between.
        List<string> held = [.. token.Texts("scope").Concat(token.Texts("scp")).SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct()];
        return held.Exists(asked.Contains) ? held : throw HttpFault.InsufficientScope(asked);
    }
}
