using Acinaces.Domain.Errors;

namespace Acinaces.Handlers.Api;

/// <summary>The one shape of every error answer.</summary>
public sealed record ApiProblem(int Status, string Code, string Message)
{
    /// <summary>Whether the caller's request, our system or a passing condition is to blame.</summary>
    public string Category => Status == 429 || Status == 503 ? "transient" : Status >= 500 ? "system" : "user";

    public bool Retryable => Category == "transient";

    /// <summary>Absent when waiting does not help.</summary>
    public int? RetryAfterSeconds { get; init; }

    public IReadOnlyList<string> SuggestedActions { get; init; } = [];

    public IReadOnlyList<ApiProblemDetail> Details { get; init; } = [];

    public static ApiProblem Validation(IReadOnlyList<ApiProblemDetail> details) =>
        new(400, "VALIDATION_FAILED", "The request has errors; all of them are listed.") { Details = details, SuggestedActions = ["Correct the listed fields and send the request again."] };

    public static ApiProblem Validation(IReadOnlyList<FieldError> errors) =>
        Validation([.. errors.Select(error => new ApiProblemDetail(error.Field, error.Code, error.Message))]);

    public static ApiProblem InvalidBody(string message) => new(400, "INVALID_BODY", message);

    public static ApiProblem InvalidParameter(string name, string message) =>
        new(400, "INVALID_PARAMETER", message) { Details = [new ApiProblemDetail(name, "INVALID", message)] };

    public static ApiProblem MissingParameter(string name) =>
        new(400, "MISSING_PARAMETER", $"{name} is required.") { Details = [new ApiProblemDetail(name, "REQUIRED", $"{name} is required.")] };

    public static ApiProblem InvalidState(string message) => new(400, "INVALID_STATE", message);

    public static ApiProblem NotFound(string what) => new(404, "NOT_FOUND", $"{what} does not exist.");

    public static ApiProblem MissingPermission(string permission) =>
        new(403, "INSUFFICIENT_PERMISSIONS", $"The permission '{permission}' is missing.") { SuggestedActions = ["Ask an administrator for a role that holds the permission."] };

    public static ApiProblem Conflict(string code, string message) => new(409, code, message);

    public static ApiProblem Unavailable(string message) =>
        new(503, "SERVICE_UNAVAILABLE", message) { RetryAfterSeconds = 1, SuggestedActions = ["Send the same request again in a moment."] };

    /// <summary>An exchange lets nothing more through for a while: for what we allow ourselves there 429, for what it says itself 503.</summary>
    /// <param name="wait">Rounded up to whole seconds.</param>
    public static ApiProblem Busy(bool isOwnLimit, string message, TimeSpan wait) => new(isOwnLimit ? 429 : 503, isOwnLimit ? ErrorCode.RateLimitExceeded : "SERVICE_UNAVAILABLE", message)
    {
        RetryAfterSeconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)),
        SuggestedActions = ["Send the same request again after that time."],
    };

    public static ApiProblem Internal() =>
        new(500, "INTERNAL_ERROR", "The request failed inside the system.") { SuggestedActions = ["Report the tracking id if it happens again."] };
}
