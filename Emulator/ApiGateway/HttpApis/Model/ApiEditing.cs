using Acinaces.Emulator.ApiGateway.HttpApis.Wire;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>What CreateApi and UpdateApi make of an API.</summary>
internal static class ApiEditing
{
    /// <exception cref="Pipeline.AwsErrorException">BadRequestException, naming the member that is wrong or not supported.</exception>
    public static HttpApi Apply(HttpApi api, ApiRequest request)
    {
        HttpApiErrors.RequireNone(request.Unsupported);
        HttpApiErrors.RequireValues(request.Tags?.Values, "tags");
        if (request.IpAddressType is not (null or "ipv4" or "dualstack")) throw ApiGatewayErrors.BadRequest("Invalid ipAddressType specified. Must be one of [ipv4, dualstack]");
        if (request.RouteSelectionExpression is { } expression && expression is not ("$request.method $request.path" or "${request.method} ${request.path}"))
        {
            throw ApiGatewayErrors.BadRequest("Invalid routeSelectionExpression specified. HTTP APIs select routes by $request.method $request.path only");
        }
        if (request.Name is { } name) HttpApiErrors.RequireName(name);
        return api with
        {
            Name = request.Name ?? api.Name,
            Description = request.Description ?? api.Description,
            Version = request.Version ?? api.Version,
            ApiKeySelectionExpression = request.ApiKeySelectionExpression ?? api.ApiKeySelectionExpression,
            CorsConfiguration = request.CorsConfiguration is { } cors ? Require(cors) : api.CorsConfiguration,
            DisableExecuteApiEndpoint = request.DisableExecuteApiEndpoint ?? api.DisableExecuteApiEndpoint,
            IpAddressType = request.IpAddressType ?? api.IpAddressType,
            Tags = request.Tags ?? api.Tags,
        };
    }

    private static CorsConfiguration Require(CorsConfiguration cors)
    {
        foreach (var list in new[] { cors.AllowHeaders, cors.AllowMethods, cors.AllowOrigins, cors.ExposeHeaders }) HttpApiErrors.RequireValues(list, "corsConfiguration");
        if (cors.MaxAge is < -1 or > HttpApiLimits.MaxCorsAgeSeconds) throw ApiGatewayErrors.BadRequest($"Invalid maxAge specified in corsConfiguration, must be between -1 and {HttpApiLimits.MaxCorsAgeSeconds}");
        foreach (var method in cors.AllowMethods ?? [])
        {
            if (method is not ("*" or "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS")) throw ApiGatewayErrors.BadRequest($"Invalid method '{method}' specified in corsConfiguration.allowMethods");
        }
        foreach (var origin in cors.AllowOrigins ?? [])
        {
            if (origin != "*" && !origin.Contains("://", StringComparison.Ordinal)) throw ApiGatewayErrors.BadRequest($"Invalid format for origin {origin}. Origin should start with a valid scheme or be '*'");
        }
        return cors;
    }
}
