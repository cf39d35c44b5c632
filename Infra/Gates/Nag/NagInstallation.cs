using System.Security.Cryptography;
using Acinaces.Infra.Deployment;
using Acinaces.Infra.Packaging;

namespace Acinaces.Infra.Gates.Nag;

/// <summary>The versions of cdk-nag and the CDK that the lock file beside this class pins, fetched from npm once.</summary>
/// <param name="sources">Where the lock file and the script lie.</param>
/// <param name="home">Where they are fetched to; another lock file or script has another home.</param>
internal sealed class NagInstallation(string sources, string home)
{
    private const string Script = "report.mjs";

    private static readonly string[] _files = ["package.json", "package-lock.json", Script];

    // Without a network this ends at the first refusal instead of minutes of retries. What packages would run of their own is not wanted.
    private static readonly ForeignProgram _npm = new(
        OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
        ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--fetch-retries=0", "--loglevel=error"],
        "Install Node.js 20 or later from https://nodejs.org; npm comes with it.");

    public static NagInstallation Of(SourceTree tree)
    {
        var sources = Path.Combine(tree.Root, "Infra", "Gates", "Nag");
        var version = Convert.ToHexStringLower(SHA256.HashData([.. _files.SelectMany(file => File.ReadAllBytes(Path.Combine(sources, file)))]))[..12];
        return new NagInstallation(sources, Path.Combine(tree.Root, "artifacts", "nag", version));
    }

    /// <summary>The script, with all it imports beside it; or why it cannot be had.</summary>
    public async Task<(string? Script, string? Missing)> ScriptAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(home))
        {
            var refusal = await InstallAsync(cancellationToken);
            if (refusal is not null) return (null, refusal);
        }

        return (Path.Combine(home, Script), null);
    }

    // Beside its place and moved there when whole, so that nobody finds half of it.
    private async Task<string?> InstallAsync(CancellationToken cancellationToken)
    {
        var unfinished = Directory.CreateDirectory($"{home}.{Environment.ProcessId}").FullName;
        try
        {
            foreach (var file in _files) File.Copy(Path.Combine(sources, file), Path.Combine(unfinished, file), overwrite: true);
            var output = await _npm.ReadAsync(["--prefix", unfinished], string.Empty, cancellationToken);
            if (output.ExitCode != 0)
                return $"npm could not fetch cdk-nag ({output.Errors.Split('\n')[0].Trim()}). It is fetched once; connect to npm's registry, or set another with `npm config set registry`, and try again.";
            Directory.Move(unfinished, home);
            return null;
        }
        catch (IOException) when (Directory.Exists(home))
        {
            // Another process was quicker; what it fetched is the same.
            return null;
        }
        finally
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        }
    }
}
