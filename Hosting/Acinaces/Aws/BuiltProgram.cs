using System.Reflection;
using Aspire.Hosting;

namespace Acinaces.Hosting.Aws;

/// <summary>Where the build of the AppHost put the programs that AWS's members run on, written down by <c>Aspire.Hosting.AppHost.targets</c>.</summary>
internal static class BuiltProgram
{
    /// <summary>AWS in one process.</summary>
    /// <exception cref="DistributedApplicationException">The build wrote down none, or it is not there.</exception>
    public static string Emulator(IDistributedApplicationBuilder builder) => Of(builder, "acinacesemulatorpath", "emulator");

    /// <summary>What runs a method of a class library as a function.</summary>
    /// <exception cref="DistributedApplicationException">The build wrote down none, or it is not there.</exception>
    public static string LibraryRuntime(IDistributedApplicationBuilder builder) => Of(builder, "acinaceslibraryruntimepath", "runtime for class libraries");

    private static string Of(IDistributedApplicationBuilder builder, string key, string what)
    {
        var path = builder.AppHostAssembly?.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == key)?.Value;
        if (string.IsNullOrEmpty(path))
        {
            throw new DistributedApplicationException($"The build of the AppHost wrote down no {what}. Import Aspire.Hosting.AppHost.targets in its project, and do not set AcinacesEmulatorProject to nothing.");
        }

        return File.Exists(path) ? path : throw new DistributedApplicationException($"The {what} has not been built: '{path}' is missing. Build the AppHost again.");
    }
}
