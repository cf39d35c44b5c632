namespace Aspire.Hosting.ApplicationModel;

/// <summary>The launch profile that was asked for by name.</summary>
public sealed class LaunchProfileAnnotation(string launchProfileName) : IResourceAnnotation
{
    public string LaunchProfileName { get; } = launchProfileName;
}
