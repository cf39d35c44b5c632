namespace Acinaces.Handlers.Runtime;

/// <summary>Which function a process is: what stands in <c>_HANDLER</c>, without the assembly that some tools put in front.</summary>
public static class FunctionName
{
    /// <exception cref="InvalidOperationException">The variable is absent.</exception>
    public static string From(string? handler) => string.IsNullOrWhiteSpace(handler)
        ? throw new InvalidOperationException("_HANDLER is not set.")
        : handler[(handler.LastIndexOf(':') + 1)..];
}
