using System.Reflection;
using Acinaces.Hosting;

namespace Acinaces.AppHost;

/// <summary>Where this build put a project.</summary>
internal static class BuiltProject
{
    public static string Folder<TProject>() where TProject : IProjectMetadata =>
        Path.GetDirectoryName(typeof(TProject).GetCustomAttribute<ProjectOutputAttribute>()?.Path)
        ?? throw new DistributedApplicationException($"The build wrote no output path for {typeof(TProject).Name}.");
}
