namespace Aspire.Hosting.ApplicationModel;

/// <summary>What an executable resource runs, and where.</summary>
public sealed class ExecutableAnnotation : IResourceAnnotation
{
    public required string Command { get; set; }

    public required string WorkingDirectory { get; set; }
}
