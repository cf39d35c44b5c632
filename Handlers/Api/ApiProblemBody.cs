namespace Acinaces.Handlers.Api;

/// <summary>A problem on the wire.</summary>
internal sealed record ApiProblemBody(
    string Code,
    string Message,
    string RequestTrackingId,
    string Category,
    bool Retryable,
    int? RetryAfterSeconds,
    IReadOnlyList<string> SuggestedActions,
    IReadOnlyList<ApiProblemDetail> Details);
