using System.Diagnostics;

namespace Acinaces.Benchmarks.Processes;

/// <summary>A rival from npm, installed into the build's folder at first use.</summary>
internal static class NpmPackage
{
    /// <returns>The package's folder.</returns>
    public static async Task<string> InstallAsync(string name, string version, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(BuildOutput.RepositoryRoot, "artifacts", "rivals", $"{name}-{version}");
        var package = Path.Combine(folder, "node_modules", name);
        if (File.Exists(Path.Combine(package, "package.json"))) return package;
        Directory.CreateDirectory(folder);
        Console.Error.WriteLine($"Installing {name} {version} from npm (first run only)");
        var start = new ProcessStartInfo("npm", ["install", "--prefix", folder, "--no-save", "--no-fund", "--no-audit", "--ignore-scripts", "--silent", $"{name}@{version}"]);
        using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm did not start.");
        await npm.WaitForExitAsync(cancellationToken);
        return npm.ExitCode == 0 ? package : throw new InvalidOperationException($"npm could not install {name} (exit code {npm.ExitCode}).");
    }
}
