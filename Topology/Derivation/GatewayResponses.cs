using System.Text.Json.Nodes;

namespace Acinaces.Topology.Derivation;

/// <summary>The gateway's own answers, in our shape.</summary>
public static class GatewayResponses
{
    private static readonly Dictionary<string, string> _challenge = new() { ["WWW-Authenticate"] = "Bearer" };

    private static readonly Dictionary<string, string> _soon = new() { ["Retry-After"] = "1" };

    /// <summary>Every case API Gateway knows and we do not leave to its defaults.</summary>
    public static IReadOnlyList<GatewayResponse> All { get; } =
    [
        User("DEFAULT_4XX", 400, "INVALID_REQUEST", "The request cannot be served as it is.", "Check method, path, headers and body."),
        System("DEFAULT_5XX", 500, "INTERNAL_ERROR", "Something failed on our side."),
        User("BAD_REQUEST_BODY", 400, "INVALID_BODY", "The request body is not what this route takes.", "Correct the body.") with
        {
            Error = new ErrorEnvelope("INVALID_BODY", "The request body is not what this route takes.", "user", null, "Correct the body.")
            {
                BodyFault = "$context.error.validationErrorString",
            },
        },
        User("BAD_REQUEST_PARAMETERS", 400, "MISSING_PARAMETER", "A parameter is missing.", "Add the parameter."),
        User("UNAUTHORIZED", 401, "AUTHENTICATION_REQUIRED", "A valid bearer token is required.", "Sign in and send the token.") with { Headers = _challenge },
        User("ACCESS_DENIED", 403, "INSUFFICIENT_PERMISSIONS", "Your roles do not allow this.", "Ask an administrator for the permission."),
        User("INVALID_API_KEY", 403, "ACCESS_DENIED", "A valid API key is required in the x-api-key header.", "Send your API key."),
        // The gateway's name for a route it does not know: it tells a caller without credentials nothing about what exists.
        User("MISSING_AUTHENTICATION_TOKEN", 404, "NOT_FOUND", "There is no such route.", "Check method and path."),
        User("RESOURCE_NOT_FOUND", 404, "NOT_FOUND", "There is no such route.", "Check method and path."),
        User("EXPIRED_TOKEN", 401, "TOKEN_EXPIRED", "The token has expired.", "Refresh the token.") with { Headers = _challenge },
        User("INVALID_SIGNATURE", 401, "INVALID_TOKEN", "The token's signature is not valid.", "Sign in again.") with { Headers = _challenge },
        User("REQUEST_TOO_LARGE", 413, "INVALID_REQUEST", "The request is too large.", "Send less at once."),
        User("UNSUPPORTED_MEDIA_TYPE", 415, "INVALID_REQUEST", "The body must be JSON.", "Send Content-Type: application/json."),
        User("WAF_FILTERED", 403, "ACCESS_DENIED", "The request was blocked.", "Contact support with the tracking id."),
        Transient("THROTTLED", 429, "RATE_LIMIT_EXCEEDED", "Too many requests at once.") with { Headers = _soon },
        User("QUOTA_EXCEEDED", 429, "RATE_LIMIT_EXCEEDED", "The plan's quota is used up.", "Wait for the next period or change the plan."),
        Transient("INTEGRATION_TIMEOUT", 504, "INTERNAL_ERROR", "The answer took too long; what was asked for may still have happened.") with { Headers = _soon },
        Transient("INTEGRATION_FAILURE", 504, "INTERNAL_ERROR", "The service could not be reached.") with { Headers = _soon },
        System("AUTHORIZER_FAILURE", 500, "AUTH_ERROR", "The token could not be checked."),
        System("AUTHORIZER_CONFIGURATION_ERROR", 500, "AUTH_ERROR", "The token could not be checked."),
        System("API_CONFIGURATION_ERROR", 500, "INTERNAL_ERROR", "The API is set up wrongly."),
    ];

    /// <summary>The answers as the extension API Gateway imports.</summary>
    /// <param name="corsOrigin">The origin whose pages may read the answers.</param>
    public static JsonObject ToJson(string corsOrigin) =>
        new(All.Select(response => KeyValuePair.Create<string, JsonNode?>(response.Type, ToJson(response, corsOrigin))));

    private static JsonObject ToJson(GatewayResponse response, string corsOrigin) => new()
    {
        ["statusCode"] = response.Status,
        ["responseParameters"] = new JsonObject(response.Headers
            .Append(KeyValuePair.Create("Access-Control-Allow-Origin", corsOrigin))
            .Select(header => KeyValuePair.Create<string, JsonNode?>($"gatewayresponse.header.{header.Key}", $"'{header.Value}'"))),
        ["responseTemplates"] = new JsonObject { ["application/json"] = response.Error.ToTemplate() },
    };

    private static GatewayResponse User(string type, int status, string code, string message, string action) =>
        new(type, status, new ErrorEnvelope(code, message, "user", RetryAfterSeconds: null, action));

    private static GatewayResponse System(string type, int status, string code, string message) =>
        new(type, status, new ErrorEnvelope(code, message, "system", RetryAfterSeconds: null, "Contact support with the tracking id."));

    private static GatewayResponse Transient(string type, int status, string code, string message) =>
        new(type, status, new ErrorEnvelope(code, message, "transient", RetryAfterSeconds: 1, "Try again in a moment."));
}
