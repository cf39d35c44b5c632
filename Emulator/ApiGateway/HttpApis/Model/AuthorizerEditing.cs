using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>What CreateAuthorizer and UpdateAuthorizer make of an authorizer.</summary>
internal static class AuthorizerEditing
{
    private static readonly string[] SourcePrefixes = ["$request.header.", "$request.querystring.", "$context.", "$stageVariables."];

    /// <exception cref="Pipeline.AwsErrorException">BadRequestException, naming the member that is wrong or not supported.</exception>
    public static ApiDefinition Apply(ApiDefinition definition, Authorizer present, AuthorizerRequest request)
    {
        HttpApiErrors.RequireNone(request.Unsupported);
        HttpApiErrors.RequireValues(request.IdentitySource, "identitySource");
        HttpApiErrors.RequireValues(request.JwtConfiguration?.Audience, "jwtConfiguration.audience");
        var authorizer = present with
        {
            Name = request.Name ?? present.Name,
            AuthorizerType = request.AuthorizerType ?? present.AuthorizerType,
            AuthorizerUri = request.AuthorizerUri ?? present.AuthorizerUri,
            AuthorizerCredentialsArn = request.AuthorizerCredentialsArn ?? present.AuthorizerCredentialsArn,
            AuthorizerPayloadFormatVersion = request.AuthorizerPayloadFormatVersion ?? present.AuthorizerPayloadFormatVersion,
            AuthorizerResultTtlInSeconds = request.AuthorizerResultTtlInSeconds ?? present.AuthorizerResultTtlInSeconds,
            EnableSimpleResponses = request.EnableSimpleResponses ?? present.EnableSimpleResponses,
            IdentitySource = request.IdentitySource ?? present.IdentitySource,
            JwtConfiguration = request.JwtConfiguration ?? present.JwtConfiguration,
        };
        HttpApiErrors.RequireName(authorizer.Name);
        if (definition.Authorizers.Any(other => other.AuthorizerId != authorizer.AuthorizerId && other.Name == authorizer.Name)) throw ApiGatewayErrors.BadRequest($"Authorizer name must be unique. Authorizer {authorizer.Name} already exists in this API.");
        foreach (var source in authorizer.IdentitySource)
        {
            if (!SourcePrefixes.Any(prefix => source.StartsWith(prefix, StringComparison.Ordinal) && source.Length > prefix.Length)) throw ApiGatewayErrors.BadRequest($"Invalid identitySource specified: {source}");
        }
        return definition.With(authorizer.AuthorizerType switch
        {
            "JWT" => RequireJwt(authorizer),
            "REQUEST" => RequireFunction(authorizer),
            _ => throw ApiGatewayErrors.BadRequest("Invalid authorizerType specified. Must be one of [JWT, REQUEST]"),
        });
    }

    private static Authorizer RequireJwt(Authorizer authorizer)
    {
        if (authorizer.IdentitySource.Count != 1) throw ApiGatewayErrors.BadRequest("Only one identitySource is allowed for JWT Authorizers");
        if (authorizer.JwtConfiguration is not { Audience.Count: > 0 }) throw ApiGatewayErrors.BadRequest("Audience and Issuer are required for JWT Authorizers (jwtConfiguration)");
        // AWS takes HTTPS only. An issuer on this machine has no certificate.
        if (!Uri.TryCreate(authorizer.JwtConfiguration.Issuer, UriKind.Absolute, out var issuer) || issuer.Scheme != "https" && !(issuer.Scheme == "http" && issuer.IsLoopback))
        {
            throw ApiGatewayErrors.BadRequest("Invalid issuer specified in jwtConfiguration. It must be an HTTPS URL, or an HTTP URL of this machine");
        }
        return authorizer;
    }

    private static Authorizer RequireFunction(Authorizer authorizer)
    {
        if (!IntegrationEditing.IsFunction(authorizer.AuthorizerUri)) throw ApiGatewayErrors.BadRequest("Invalid Authorizer URI: a REQUEST authorizer needs the URI of a Lambda function (authorizerUri)");
        if (authorizer.AuthorizerPayloadFormatVersion is not ("1.0" or "2.0")) throw ApiGatewayErrors.BadRequest("AuthorizerPayloadFormatVersion is a required parameter for REQUEST Authorizers. Must be one of [1.0, 2.0]");
        if (authorizer is { EnableSimpleResponses: true, AuthorizerPayloadFormatVersion: "1.0" }) throw ApiGatewayErrors.BadRequest("EnableSimpleResponses is only supported for authorizerPayloadFormatVersion 2.0");
        if (authorizer.AuthorizerResultTtlInSeconds is < 0 or > HttpApiLimits.MaxAuthorizerTtlSeconds) throw ApiGatewayErrors.BadRequest($"Invalid authorizerResultTtlInSeconds specified, must be between 0 and {HttpApiLimits.MaxAuthorizerTtlSeconds}");
        if (authorizer is { AuthorizerResultTtlInSeconds: > 0, IdentitySource.Count: 0 }) throw ApiGatewayErrors.BadRequest("To cache its answers, an authorizer needs at least one identitySource");
        return authorizer with { AuthorizerResultTtlInSeconds = authorizer.AuthorizerResultTtlInSeconds ?? (authorizer.IdentitySource.Count > 0 ? HttpApiLimits.DefaultAuthorizerTtlSeconds : 0) };
    }
}
