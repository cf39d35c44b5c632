namespace Aspire.Hosting.Building;

internal sealed class ChosenLaunchProfileAnnotation(string name, LaunchProfile profile) : IResourceAnnotation
{
    public string Name { get; } = name;

    public LaunchProfile Profile { get; } = profile;
}
