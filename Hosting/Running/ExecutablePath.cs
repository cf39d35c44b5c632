namespace Aspire.Hosting.Running;

/// <summary>Finds a program before it is started, so that a missing one is an error of the resource and not of a shell.</summary>
internal static class ExecutablePath
{
    public static string Resolve(string command, string workingDirectory)
    {
        if (command.Contains('/', StringComparison.Ordinal) || command.Contains('\\', StringComparison.Ordinal))
        {
            var path = Path.GetFullPath(Path.Combine(workingDirectory, command));
            return File.Exists(path) ? path : throw new DistributedApplicationException($"The program '{path}' does not exist.");
        }

        if (command == "dotnet")
        {
            return DotNet.Muxer;
        }

        string[] endings = OperatingSystem.IsWindows() ? [string.Empty, ".exe", ".cmd", ".bat"] : [string.Empty];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, command + ending))).FirstOrDefault(File.Exists)
            ?? throw new DistributedApplicationException($"The program '{command}' was not found on the path. Install it or give its full path.");
    }
}
