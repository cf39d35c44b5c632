using System.Reflection;

namespace Aspire.Hosting.Building;

/// <summary>What the build wrote into the AppHost's assembly about itself.</summary>
internal static class AppHostMetadata
{
    public static string? ProjectDirectory(Assembly? assembly) => assembly?.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => string.Equals(a.Key, "apphostprojectpath", StringComparison.OrdinalIgnoreCase))?.Value is { Length: > 0 } directory && Directory.Exists(directory)
        ? Path.GetFullPath(directory)
        : null;
}
