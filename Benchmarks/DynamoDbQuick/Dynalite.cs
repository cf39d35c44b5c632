using System.Diagnostics;

namespace Acinaces.Benchmarks.DynamoDbQuick;

/// <summary>The rival, installed from npm into the build's folder at first use.</summary>
internal static class Dynalite
{
    public const string Version = "4.0.0";

    public static async Task<string> InstallAsync(string folder, CancellationToken cancellationToken)
    {
        var program = Path.Combine(folder, "node_modules", "dynalite", "cli.js");
        if (File.Exists(program)) return program;
        Directory.CreateDirectory(folder);
        Console.WriteLine($"Installing dynalite {Version} from npm (first run only)");
        var start = new ProcessStartInfo("npm", ["install", "--prefix", folder, "--no-save", "--no-fund", "--no-audit", "--loglevel=error", $"dynalite@{Version}"]);
        using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm did not start.");
        await npm.WaitForExitAsync(cancellationToken);
        return npm.ExitCode == 0 ? program : throw new InvalidOperationException($"npm could not install dynalite (exit code {npm.ExitCode}).");
    }
}
