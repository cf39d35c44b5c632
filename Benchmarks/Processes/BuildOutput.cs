using System.Reflection;

namespace Acinaces.Benchmarks.Processes;

/// <summary>Where this build put the programs.</summary>
internal static class BuildOutput
{
    public static string RepositoryRoot { get; } = Path.GetFullPath(Metadata("RepositoryRoot"));

    public static string Program(string project) => Path.GetFullPath(Path.Combine(Metadata("Binaries"), project, Metadata("Configuration"), $"Acinaces.{project}.dll"));

    private static string Metadata(string key) =>
        typeof(BuildOutput).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value ?? throw new InvalidOperationException($"No {key}.");
}
