using System.Reflection;
using Aspire.Hosting;

namespace Acinaces.Hosting.Aws;

/// <summary>Where the build of the AppHost put the emulator, written down by <c>Aspire.Hosting.AppHost.targets</c>.</summary>
internal static class EmulatorProgram
{
    private const string Key = "acinacesemulatorpath";

    /// <exception cref="DistributedApplicationException">The build wrote down none, or it is not there.</exception>
    public static string Of(IDistributedApplicationBuilder builder)
    {
        var path = builder.AppHostAssembly?.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == Key)?.Value;
        if (string.IsNullOrEmpty(path))
        {
            throw new DistributedApplicationException("The build of the AppHost wrote down no emulator. Import Aspire.Hosting.AppHost.targets in its project, and do not set AcinacesEmulatorProject to nothing.");
        }

        return File.Exists(path) ? path : throw new DistributedApplicationException($"The emulator has not been built: '{path}' is missing. Build the AppHost again.");
    }
}
