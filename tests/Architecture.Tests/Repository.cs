using System.Reflection;

namespace Acinaces.Architecture.Tests;

/// <summary>The checkout that is looked at: its root and its source files.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["artifacts", "node_modules", "obj", "bin", ".git", ".acinaces"];

    public static string Root { get; } = Path.GetFullPath(typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value ?? throw new InvalidOperationException("No root."));

    public static IReadOnlyList<SourceFile> Sources { get; } =
        [.. Files(Root, "*.cs").Select(path => new SourceFile(path, Path.GetRelativePath(Root, path).Replace('\\', '/'))).OrderBy(f => f.Name, StringComparer.Ordinal)];

    public static IEnumerable<SourceFile> In(string folder) => Sources.Where(f => f.Name.StartsWith(folder + "/", StringComparison.Ordinal));

    public static IEnumerable<string> Projects => Files(Root, "*.csproj");

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Concat(Directory.EnumerateDirectories(folder)
            .Where(d => !Generated.Contains(Path.GetFileName(d), StringComparer.Ordinal))
            .SelectMany(d => Files(d, pattern)));
}
