namespace Acinaces.Handlers.Api;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Field">Absent when it concerns the request as a whole.</param>
/// <param name="Code">REQUIRED, INVALID, EXCEEDED, or the type of a failed risk check.</param>
public sealed record ApiProblemDetail(string? Field, string Code, string Message);
