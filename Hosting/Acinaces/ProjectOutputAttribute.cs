namespace Acinaces.Hosting;

/// <summary>Where the build put a project, written by <c>Aspire.Hosting.AppHost.targets</c> so that nothing has to be evaluated at start.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ProjectOutputAttribute(string path) : Attribute
{
    /// <summary>Full path of the built assembly.</summary>
    public string Path { get; } = path;
}
