namespace Aspire.Hosting.ApplicationModel;

/// <summary>One variable a resource was started with.</summary>
public sealed record EnvironmentVariableSnapshot(string Name, string? Value, bool IsFromSpec)
{
    /// <summary>Whether the value came from a secret; it is then shown nowhere.</summary>
    internal bool IsSensitive { get; init; }
}
