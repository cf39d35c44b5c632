namespace Acinaces.Handlers.Runtime;

/// <summary>Which function a process is.</summary>
public static class FunctionName
{
    /// <summary>Says it where <c>_HANDLER</c> names the program instead, as Lambda's own .NET runtime wants.</summary>
    private const string Variable = "ACINACES_FUNCTION";

    /// <summary>The name that the process's variables give.</summary>
    /// <exception cref="InvalidOperationException">They give none.</exception>
    public static string Of(Func<string, string?> environment) => From(environment(Variable) is { Length: > 0 } name ? name : environment("_HANDLER"));

    /// <summary>What stands in <c>_HANDLER</c>, without the assembly that some tools put in front.</summary>
    /// <exception cref="InvalidOperationException">The variable is absent.</exception>
    public static string From(string? handler) => string.IsNullOrWhiteSpace(handler)
        ? throw new InvalidOperationException("_HANDLER is not set.")
        : handler[(handler.LastIndexOf(':') + 1)..];
}
