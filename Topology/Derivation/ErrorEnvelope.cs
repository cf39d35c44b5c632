using System.Text.Json.Nodes;

namespace Acinaces.Topology.Derivation;

/// <summary>The one shape of errors, for answers the gateway gives without asking a function.</summary>
/// <param name="Code">What went wrong, for programs.</param>
/// <param name="Message">What went wrong, for people.</param>
/// <param name="Category"><c>user</c>, <c>system</c> or <c>transient</c>.</param>
/// <param name="RetryAfterSeconds">When to try again. Absent when trying again does not help.</param>
/// <param name="SuggestedAction">What the caller can do.</param>
public sealed record ErrorEnvelope(string Code, string Message, string Category, int? RetryAfterSeconds, string SuggestedAction)
{
    /// <summary>The fault of the request body. Absent when the body is not at fault.</summary>
    public string? BodyFault { get; init; }

    /// <summary>The answer as a template; the gateway puts the request's id where it is named.</summary>
    public string ToTemplate() => new JsonObject
    {
        ["code"] = Code,
        ["message"] = Message,
        ["requestTrackingId"] = "$context.requestId",
        ["category"] = Category,
        ["retryable"] = RetryAfterSeconds is not null,
        ["retryAfterSeconds"] = RetryAfterSeconds,
        ["suggestedActions"] = new JsonArray(SuggestedAction),
        ["details"] = BodyFault is null
            ? new JsonArray()
            : new JsonArray(new JsonObject { ["field"] = "body", ["code"] = "INVALID", ["message"] = BodyFault }),
    }.ToJsonString(ReadableJson.Options);
}
