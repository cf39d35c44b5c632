namespace Acinaces.Handlers.Runtime;

/// <summary>A failed invocation, as Lambda shows it to the caller.</summary>
internal sealed record FunctionError(string ErrorMessage, string ErrorType, IReadOnlyList<string> StackTrace);
