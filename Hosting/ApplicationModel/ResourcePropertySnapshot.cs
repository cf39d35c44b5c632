namespace Aspire.Hosting.ApplicationModel;

/// <summary>One named fact about a resource.</summary>
public sealed record ResourcePropertySnapshot(string Name, object? Value)
{
    public bool IsSensitive { get; init; }
}
