using System.ComponentModel;
using System.Diagnostics;

namespace Acinaces.Infra.Deployment;

/// <summary>A program that is not ours. Its arguments are never joined into one line, so nothing in them can be taken for another argument.</summary>
/// <param name="Name">What it is called on the path.</param>
/// <param name="First">The arguments every call begins with.</param>
/// <param name="Advice">What to do when it is not there.</param>
internal sealed record ForeignProgram(string Name, IReadOnlyList<string> First, string Advice)
{
    /// <summary>The one version of the CDK's command line that was tried with the templates.</summary>
    public const string CdkVersion = "2.1148.1";

    public static ForeignProgram Cdk { get; } = new(
        OperatingSystem.IsWindows() ? "npx.cmd" : "npx", ["--yes", $"aws-cdk@{CdkVersion}"], "Install Node.js 20 or later from https://nodejs.org; npx comes with it.");

    public static ForeignProgram Aws { get; } = new("aws", [], "Install the AWS CLI, see https://aws.amazon.com/cli/.");

    /// <summary>Runs it before the user's eyes.</summary>
    /// <returns>What it ended with; 0 for success.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(arguments, redirect: false);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    /// <summary>Runs it out of sight.</summary>
    /// <param name="input">What it reads from its standard input, where a secret is safe from process listings.</param>
    public async Task<ProgramOutput> ReadAsync(IReadOnlyList<string> arguments, string input, CancellationToken cancellationToken)
    {
        using var process = Start(arguments, redirect: true);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await WriteAsync(process, input);
        await process.WaitForExitAsync(cancellationToken);
        return new ProgramOutput(process.ExitCode, await output, (await errors).Trim());
    }

    private static async Task WriteAsync(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException) when (process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            // It ended without reading. Its exit code and its words say more than the broken pipe does.
        }
    }

    private Process Start(IReadOnlyList<string> arguments, bool redirect)
    {
        var start = new ProcessStartInfo(Name, [.. First, .. arguments])
        {
            RedirectStandardInput = redirect,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
        };
        start.Environment["CDK_DISABLE_CLI_TELEMETRY"] = "true";
        start.Environment["AWS_PAGER"] = string.Empty;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new RefusedException($"There is no '{Name}' on the PATH. {Advice}");
        }
    }
}
