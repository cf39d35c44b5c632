using System.Diagnostics;

namespace Acinaces.Infra.Packaging;

/// <summary>Compiles the functions for Lambda.</summary>
internal static class HandlersBuild
{
    /// <summary>The project whose one executable is every function.</summary>
    public const string Project = "Handlers";

    /// <summary>Name of its assembly.</summary>
    public const string Program = "bootstrap";

    // Nothing in the output may depend on where, when or from which commit it was built, or equal code would be deployed again.
    private static readonly string[] _options =
    [
        "--configuration", "Release", "--no-self-contained", "--nologo", "--verbosity", "quiet",
        // The compiler stays loaded between the projects, whatever the environment prefers: half the work of a build from nothing.
        "-p:UseSharedCompilation=true",
        "-p:UseAppHost=false", "-p:DebugType=none", "-p:GenerateDocumentationFile=false", "-p:RunAnalyzers=false",
        "-p:IncludeSourceRevisionInInformationalVersion=false", "-p:ContinuousIntegrationBuild=false",
    ];

    /// <summary>Publishes the functions.</summary>
    /// <param name="sources">Where the sources are.</param>
    /// <param name="workFolder">For intermediate files; what is left there makes the next build quick.</param>
    /// <param name="output">Emptied first.</param>
    /// <exception cref="PackagingException">The compiler refused; the message holds what it said.</exception>
    public static void Publish(SourceTree sources, string workFolder, string output)
    {
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(sources.Root, Project), .. _options, PathMap(sources, workFolder), "--artifacts-path", workFolder, "--output", output])
        {
            WorkingDirectory = sources.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new PackagingException("'dotnet' could not be started.");
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new PackagingException($"{Project} could not be published:{Environment.NewLine}{said}{errors.GetAwaiter().GetResult()}");
    }

    /// <summary>Names the folders of every machine alike: names that generators make up depend on where their sources lie.</summary>
    private static string PathMap(SourceTree sources, string workFolder) =>
        $"-p:PathMap={Path.TrimEndingDirectorySeparator(sources.Root)}/=/_/%2C{Path.TrimEndingDirectorySeparator(Path.GetFullPath(workFolder))}/=/_/build/";
}
