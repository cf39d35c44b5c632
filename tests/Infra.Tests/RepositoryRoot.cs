using System.Reflection;

namespace Acinaces.Infra.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = System.IO.Path.GetFullPath(typeof(RepositoryRoot).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value
        ?? throw new InvalidOperationException("The build wrote no root."));
}
