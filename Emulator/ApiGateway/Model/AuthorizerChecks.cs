using System.Text.RegularExpressions;

namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>What an authorizer must satisfy.</summary>
internal static class AuthorizerChecks
{
    public static Authorizer Require(Authorizer authorizer)
    {
        if (authorizer.Name.Length == 0) throw ApiGatewayErrors.BadRequest("Authorizer name cannot be empty");
        if (authorizer.Type is not ("TOKEN" or "REQUEST")) throw ApiGatewayErrors.Unsupported($"Authorizer type {authorizer.Type} (only TOKEN and REQUEST)");
        if (IntegrationChecks.FunctionOf(authorizer.AuthorizerUri) is null) throw ApiGatewayErrors.BadRequest($"Invalid Authorizer URI: {authorizer.AuthorizerUri}. Authorizer URI should be a valid API Gateway ARN that represents a Lambda function invocation.");
        if (authorizer.AuthorizerResultTtlInSeconds is < 0 or > ApiGatewayLimits.MaxAuthorizerTtlSeconds) throw ApiGatewayErrors.BadRequest("Invalid Authorizer result TTL. It must be between 0 and 3600 seconds");
        if (authorizer.Type == "TOKEN" && authorizer.IdentitySource?.StartsWith("method.request.header.", StringComparison.Ordinal) != true)
        {
            throw ApiGatewayErrors.BadRequest("Invalid identity source: a TOKEN authorizer reads one header, method.request.header.NAME");
        }
        foreach (var source in Sources(authorizer))
        {
            if (!source.StartsWith("method.request.header.", StringComparison.Ordinal) && !source.StartsWith("method.request.querystring.", StringComparison.Ordinal)
                && !source.StartsWith("stageVariables.", StringComparison.Ordinal) && !source.StartsWith("context.", StringComparison.Ordinal))
            {
                throw ApiGatewayErrors.BadRequest($"Invalid identity source: {source}");
            }
        }
        if (authorizer.IdentityValidationExpression is { } expression && !IsRegex(expression)) throw ApiGatewayErrors.BadRequest("Invalid identity validation expression");
        return authorizer;
    }

    public static IReadOnlyList<string> Sources(Authorizer authorizer) =>
        authorizer.IdentitySource?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool IsRegex(string expression)
    {
        try
        {
            _ = new Regex(expression);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
