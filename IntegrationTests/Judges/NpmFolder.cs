using System.Diagnostics;
using System.Reflection;

namespace Acinaces.IntegrationTests.Judges;

/// <summary>A folder with a foreign client from npm, installed at first use. Without a registry the test is skipped, with the reason.</summary>
internal static class NpmFolder
{
    public static string Of(string path) => Path.Combine(
        typeof(NpmFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "IntegrationTests", path);

    public static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        var installed = Path.Combine(folder, "node_modules", ".package-lock.json");
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"))) return;
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var complaint = npm.StandardError.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        Assert.SkipWhen(npm.ExitCode != 0, $"npm could not install the client of {Path.GetFileName(folder)}: {await complaint}");
        File.SetLastWriteTimeUtc(installed, DateTime.UtcNow);
    }
}
