using System.Diagnostics;
using System.Globalization;

namespace Aspire.Hosting.Running;

/// <summary>Somebody signals the host's whole process group, as systemd and timeout do: the guards must not die before the host has stopped in good order.</summary>
public sealed class ProcessGuardSignalTests
{
    [Fact]
    public async Task A_TERM_to_the_guard_itself_leaves_the_process_to_the_host()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no guard on Windows.");
        var start = new ProcessStartInfo(ProcessGuard.Shell, ["-c", ProcessGuard.Script, "acinaces-guard", "sleep", "30"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var guard = Process.Start(start)!;
        var line = await guard.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using var child = Process.GetProcessById(int.Parse(line!, CultureInfo.InvariantCulture));

        using (var kill = Process.Start("kill", ["-TERM", guard.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.False(guard.HasExited);
        Assert.False(child.HasExited);

        await guard.StandardInput.WriteLineAsync(ProcessGuard.TerminateWord.AsMemory(), TestContext.Current.CancellationToken);
        await guard.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await guard.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(143, guard.ExitCode);
    }
}
