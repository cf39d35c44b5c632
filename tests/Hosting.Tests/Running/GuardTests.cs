using System.Diagnostics;
using System.Globalization;

namespace Aspire.Hosting.Running;

public sealed class GuardTests
{
    [Fact]
    public async Task A_killed_host_takes_its_child_and_grandchild_along()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The guard is a POSIX shell script.");
        using var host = StartHost("/bin/sh", "-c", "sleep 300 & echo grandchild $!; echo child $$; wait");
        var child = await ReadAsync(host, "child");
        var grandchild = await ReadAsync(host, "grandchild");
        Assert.True(IsAlive(child) && IsAlive(grandchild));

        host.Kill(entireProcessTree: false);
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(await DieAsync(TimeSpan.FromSeconds(30), child, grandchild));
    }

    [Fact]
    public async Task A_child_that_ignores_the_end_of_its_host_is_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The guard is a POSIX shell script.");
        using var host = StartHost("/bin/sh", "-c", "trap '' TERM; echo child $$; while :; do sleep 0.1; done");
        var child = await ReadAsync(host, "child");

        host.Kill(entireProcessTree: false);
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(await DieAsync(TimeSpan.FromSeconds(4), child));
    }

    [Theory]
    [InlineData("exit 0", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("kill -KILL $$", 137)]
    public async Task The_exit_code_is_that_of_the_process(string script, int expected)
    {
        using var process = Start(script, []);

        Assert.Equal(expected, await process.Exited);
    }

    [Fact]
    public async Task Lines_of_both_streams_arrive_in_order_and_the_first_belongs_to_the_program()
    {
        var lines = new List<(string, bool)>();
        using var process = Start("echo one; echo two; echo bad >&2; printf 'no end of line'", lines);

        await process.Exited;

        Assert.Equal(["one", "two", "no end of line"], lines.Where(l => !l.Item2).Select(l => l.Item1));
        Assert.Equal(["bad"], lines.Where(l => l.Item2).Select(l => l.Item1));
    }

    [Fact]
    public async Task What_a_process_leaves_behind_ends_with_it()
    {
        var lines = new List<(string, bool)>();
        using var process = Start("sleep 300 >/dev/null 2>&1 & echo $!", lines);

        await process.Exited;

        Assert.True(await DieAsync(TimeSpan.FromSeconds(30), int.Parse(lines[0].Item1, CultureInfo.InvariantCulture)));
    }

    private static GuardedProcess Start(string script, List<(string, bool)> lines)
    {
        var plan = new LaunchPlan("/bin/sh", [new ResolvedValue("-c", false), new ResolvedValue(script, false)], Path.GetTempPath(), new Dictionary<string, ResolvedValue>());
        return GuardedProcess.Start(plan, (line, isError) =>
        {
            lock (lines)
            {
                lines.Add((line, isError));
            }
        });
    }

    private static Process StartHost(params string[] command)
    {
        var start = new ProcessStartInfo(GuardHost.Executable) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in command)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static readonly Dictionary<string, int> Read = [];

    private static async Task<int> ReadAsync(Process host, string name)
    {
        var key = $"{host.Id} {name}";
        while (!Read.ContainsKey(key))
        {
            var line = await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The host ended.");
            var parts = line.Split(' ');
            Read[$"{host.Id} {parts[0]}"] = int.Parse(parts[1], CultureInfo.InvariantCulture);
        }

        return Read[key];
    }

    private static async Task<bool> DieAsync(TimeSpan within, params int[] ids)
    {
        var watch = Stopwatch.StartNew();
        while (ids.Any(IsAlive))
        {
            if (watch.Elapsed > within)
            {
                return false;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return true;
    }

    // A zombie has ended; that nobody has asked for its exit code does not make it alive.
    private static bool IsAlive(int id)
    {
        if (OperatingSystem.IsLinux())
        {
            var file = $"/proc/{id}/stat";
            return File.Exists(file) && File.ReadAllText(file).Split(") ")[^1][0] is not ('Z' or 'X');
        }

        return Process.GetProcesses().Any(p => p.Id == id);
    }
}
