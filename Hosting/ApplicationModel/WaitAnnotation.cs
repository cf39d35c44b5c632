namespace Aspire.Hosting.ApplicationModel;

/// <summary>This resource starts only after another.</summary>
public sealed class WaitAnnotation(IResource resource, WaitType waitType, int exitCode = 0) : IResourceAnnotation
{
    public IResource Resource { get; } = resource;

    public WaitType WaitType { get; } = waitType;

    public WaitBehavior? WaitBehavior { get; init; }

    /// <summary>The code a <see cref="WaitType.WaitForCompletion"/> asks for.</summary>
    public int ExitCode { get; } = exitCode;
}
