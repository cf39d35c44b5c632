using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>What CreateRoute and UpdateRoute make of a route.</summary>
internal static class RouteEditing
{
    private const string TargetPrefix = "integrations/";

    /// <exception cref="Pipeline.AwsErrorException">BadRequestException or ConflictException, naming the member that is wrong or not supported.</exception>
    public static ApiDefinition Apply(ApiDefinition definition, ApiRoute present, RouteRequest request)
    {
        HttpApiErrors.RequireNone(request.Unsupported);
        HttpApiErrors.RequireValues(request.AuthorizationScopes, "authorizationScopes");
        if (request.ApiKeyRequired is true) throw ApiGatewayErrors.BadRequest("API keys are not supported for HTTP APIs (apiKeyRequired)");
        var route = present with
        {
            RouteKey = request.RouteKey ?? present.RouteKey,
            Target = request.Target ?? present.Target,
            AuthorizationType = request.AuthorizationType ?? present.AuthorizationType,
            // What another kind of authorization does not have goes with the kind.
            AuthorizerId = request.AuthorizerId ?? (request.AuthorizationType is "NONE" or "AWS_IAM" ? null : present.AuthorizerId),
            AuthorizationScopes = request.AuthorizationScopes ?? (request.AuthorizationType is null or "JWT" ? present.AuthorizationScopes : null),
            OperationName = request.OperationName ?? present.OperationName,
        };
        RouteKey.Parse(route.RouteKey);
        if (definition.Routes.Any(other => other.RouteId != route.RouteId && other.RouteKey == route.RouteKey)) throw ApiGatewayErrors.Conflict($"Route with key {route.RouteKey} already exists for this API");
        if (definition.Routes.Count(other => other.RouteId != route.RouteId) >= HttpApiLimits.MaxRoutes) throw ApiGatewayErrors.Conflict($"An API has at most {HttpApiLimits.MaxRoutes} routes");
        if (route.Target is { } target && IntegrationOf(definition, target) is null) throw ApiGatewayErrors.BadRequest($"Invalid target specified: {target}. It must be {TargetPrefix}ID of an integration of this API");
        RequireAuthorizer(definition, route);
        return definition.With(route);
    }

    /// <summary>Absent: there is no such integration.</summary>
    public static Integration? IntegrationOf(ApiDefinition definition, string target) =>
        target.StartsWith(TargetPrefix, StringComparison.Ordinal) ? definition.FindIntegration(target[TargetPrefix.Length..]) : null;

    public static string TargetOf(Integration integration) => TargetPrefix + integration.IntegrationId;

    private static void RequireAuthorizer(ApiDefinition definition, ApiRoute route)
    {
        if (route.AuthorizationScopes is { Count: > 0 } && route.AuthorizationType != "JWT")
        {
            throw ApiGatewayErrors.BadRequest("Invalid Route authorization type specified. Authorization Scopes are only valid for COGNITO_USER_POOLS and JWT authorization types");
        }
        switch (route.AuthorizationType)
        {
            case "NONE" or "AWS_IAM":
                return;
            case "JWT" when definition.FindAuthorizer(route.AuthorizerId) is not { AuthorizerType: "JWT" }:
                throw ApiGatewayErrors.BadRequest("Invalid authorizer ID specified. Setting the authorization type to JWT requires a valid JWT authorizer.");
            case "CUSTOM" when definition.FindAuthorizer(route.AuthorizerId) is not { AuthorizerType: "REQUEST" }:
                throw ApiGatewayErrors.BadRequest("Invalid authorizer ID specified. Setting the authorization type to CUSTOM requires a valid REQUEST authorizer.");
            case "JWT" or "CUSTOM":
                return;
            default:
                throw ApiGatewayErrors.BadRequest($"Invalid authorizationType specified: {route.AuthorizationType}. Must be one of [NONE, AWS_IAM, CUSTOM, JWT]");
        }
    }
}
