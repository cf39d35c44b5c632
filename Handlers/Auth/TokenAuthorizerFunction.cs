using System.Text.Json;
using Acinaces.Adapters.Aws;
using Acinaces.Handlers.Runtime;

namespace Acinaces.Handlers.Auth;

/// <summary>Tells API Gateway who calls. The answer covers the whole stage, because the gateway keeps it for other routes too.</summary>
public sealed class TokenAuthorizerFunction(TokenVerifier verifier) : IFunction
{
    public static IFunction Create(FunctionServices services)
    {
        var rules = new TokenRules(services.Required("COGNITO_ISSUER"), services.Required("COGNITO_CLIENT_ID"));
        var keys = new SigningKeys(new Uri(services.Required("COGNITO_JWKS_URI")), services.Http, services.Clock);
        return new TokenAuthorizerFunction(new TokenVerifier(rules, keys, services.Clock));
    }

    /// <exception cref="UnauthorizedException">The gateway turns exactly this message into 401.</exception>
    public async Task<ReadOnlyMemory<byte>> HandleAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var request = Read(invocation.Payload);
        if (request?.AuthorizationToken is not { } header || request.MethodArn is not { } arn) throw new UnauthorizedException();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) throw new UnauthorizedException();
        var token = await verifier.VerifyAsync(header[7..].Trim(), cancellationToken).ConfigureAwait(false);
        return token is null ? throw new UnauthorizedException() : Allow(token, WholeStage(arn));
    }

    private static AuthorizerRequest? Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload.Span, AuthJson.Default.AuthorizerRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary><c>arn:aws:execute-api:region:account:api/stage/GET/path</c> becomes <c>.../api/stage/*</c>.</summary>
    private static string WholeStage(string methodArn)
    {
        var api = methodArn.IndexOf('/', StringComparison.Ordinal);
        var stage = api < 0 ? -1 : methodArn.IndexOf('/', api + 1);
        return stage < 0 ? throw new UnauthorizedException() : methodArn[..stage] + "/*";
    }

    private static ReadOnlyMemory<byte> Allow(VerifiedToken token, string resource) => JsonBody.Write((token, resource), static (writer, state) =>
    {
        writer.WriteString("principalId"u8, state.token.UserId);
        writer.WriteStartObject("policyDocument"u8);
        writer.WriteString("Version"u8, "2012-10-17"u8);
        writer.WriteStartArray("Statement"u8);
        writer.WriteStartObject();
        writer.WriteString("Action"u8, "execute-api:Invoke"u8);
        writer.WriteString("Effect"u8, "Allow"u8);
        writer.WriteString("Resource"u8, state.resource);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject("context"u8);
        writer.WriteString("userId"u8, state.token.UserId);
        writer.WriteString("tenantId"u8, state.token.TenantId);
        writer.WriteString("email"u8, state.token.Email);
        writer.WriteString("roles"u8, string.Join(',', state.token.Roles));
        writer.WriteEndObject();
    });
}
