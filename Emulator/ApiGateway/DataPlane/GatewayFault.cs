namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Ends a call with an answer of API Gateway itself.</summary>
/// <param name="type">The gateway response's type, such as <c>THROTTLED</c>.</param>
/// <param name="errorType">For <c>x-amzn-ErrorType</c>.</param>
/// <param name="message">What the client reads; absent for those that say nothing.</param>
internal sealed class GatewayFault(string type, string errorType, string? message) : Exception(message)
{
    public string Type { get; } = type;

    public string ErrorType { get; } = errorType;

    public string? Text { get; } = message;

    /// <summary><c>$context.error.validationErrorString</c>. Absent for most.</summary>
    public string? ValidationError { get; init; }

    /// <summary>A status other than the type's own. Absent for most.</summary>
    public int? Status { get; init; }

    public static GatewayFault MissingToken() => new("MISSING_AUTHENTICATION_TOKEN", "MissingAuthenticationTokenException", "Missing Authentication Token");

    public static GatewayFault Forbidden() => new("INVALID_API_KEY", "ForbiddenException", "Forbidden");

    public static GatewayFault Unauthorized() => new("UNAUTHORIZED", "UnauthorizedException", "Unauthorized");

    public static GatewayFault Denied(bool isExplicit) =>
        new("ACCESS_DENIED", "AccessDeniedException", "User is not authorized to access this resource" + (isExplicit ? " with an explicit deny" : ""));

    public static GatewayFault AuthorizerFailed() => new("AUTHORIZER_FAILURE", "AuthorizerFailureException", null);

    public static GatewayFault AuthorizerMalformed() => new("AUTHORIZER_CONFIGURATION_ERROR", "AuthorizerConfigurationException", null);

    public static GatewayFault Throttled() => new("THROTTLED", "TooManyRequestsException", "Too Many Requests");

    public static GatewayFault QuotaExceeded() => new("QUOTA_EXCEEDED", "LimitExceededException", "Limit Exceeded");

    public static GatewayFault InvalidBody(string errors) => new("BAD_REQUEST_BODY", "BadRequestException", "Invalid request body") { ValidationError = errors };

    public static GatewayFault MissingParameters(IReadOnlyList<string> names)
    {
        var list = string.Join(", ", names);
        return new("BAD_REQUEST_PARAMETERS", "BadRequestException", $"Missing required request parameters: [{list}]") { ValidationError = $"Missing required request parameters: [{list}]" };
    }

    public static GatewayFault TooLarge() => new("REQUEST_TOO_LARGE", "RequestEntityTooLargeException", "Request Too Long");

    public static GatewayFault UnsupportedMediaType() => new("UNSUPPORTED_MEDIA_TYPE", "UnsupportedMediaTypeException", "Unsupported Media Type");

    public static GatewayFault TimedOut() => new("INTEGRATION_TIMEOUT", "InternalServerErrorException", "Endpoint request timed out");

    /// <summary>The function's answer is not what a proxy integration takes.</summary>
    public static GatewayFault Malformed() => new("DEFAULT_5XX", "InternalServerErrorException", "Internal server error") { Status = 502 };

    /// <summary>The function could not be called.</summary>
    public static GatewayFault NotCallable() => new("API_CONFIGURATION_ERROR", "InternalServerErrorException", "Internal server error");
}
