namespace Acinaces.Domain.Errors;

/// <summary>The codes of refusals, as they stand in an error answer.</summary>
public static class ErrorCode
{
    public const string ValidationFailed = "VALIDATION_FAILED";

    public const string MissingParameter = "MISSING_PARAMETER";

    public const string InvalidState = "INVALID_STATE";

    public const string InvalidStateTransition = "INVALID_STATE_TRANSITION";

    public const string InsufficientPermissions = "INSUFFICIENT_PERMISSIONS";

    public const string DuplicateOrder = "DUPLICATE_ORDER";

    public const string SubmissionFailed = "SUBMISSION_FAILED";

    public const string CancellationFailed = "CANCELLATION_FAILED";

    public const string ModificationFailed = "MODIFICATION_FAILED";

    public const string RateLimitExceeded = "RATE_LIMIT_EXCEEDED";

    public const string NotSupported = "NOT_SUPPORTED";

    public const string NotFound = "NOT_FOUND";
}
