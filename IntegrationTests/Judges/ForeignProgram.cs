using System.ComponentModel;
using System.Diagnostics;

namespace Acinaces.IntegrationTests.Judges;

/// <summary>A program that we did not write, run to its end.</summary>
internal static class ForeignProgram
{
    /// <returns>Its exit code, and all it printed.</returns>
    public static async Task<(int ExitCode, string Printed)> RunAsync(string program, string[] arguments, string folder, Dictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (printed, complained) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await printed + await complained);
    }

    /// <summary>Skips the test, with the reason, where the program is not installed.</summary>
    public static async Task RequireAsync(string program, string argument, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(program, [argument], Environment.CurrentDirectory, [], cancellationToken);
        }
        catch (Win32Exception missing)
        {
            Assert.Skip($"{program} is not installed: {missing.Message}");
        }
    }
}
