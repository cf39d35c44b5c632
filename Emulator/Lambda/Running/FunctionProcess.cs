using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>The operating system's process of one execution environment: a session of its own, so that all it starts dies with it.</summary>
internal sealed partial class FunctionProcess
{
    // The shell waits for a line before it becomes the function, so there is no moment at which the function runs unguarded.
    private const string Launcher = "read -r go || exit 1; command -v setsid >/dev/null && exec setsid \"$0\" </dev/null; exec \"$0\" </dev/null";
    private const int Kill = 9;
    private static readonly TimeSpan OutputGrace = TimeSpan.FromMilliseconds(250);

    /// <summary>What a function inherits from this machine; everything else it sees is what Lambda would give it.</summary>
    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64"];

    private readonly Process _process;
    private readonly ProcessGuardian _guardian;
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ended;

    private FunctionProcess(Process process, ProcessGuardian guardian)
    {
        _process = process;
        _guardian = guardian;
        Id = process.Id;
    }

    public int Id { get; }

    /// <summary>Starts a program of the folder in it.</summary>
    /// <param name="environment">The variables it sees besides <see cref="Inherited"/>.</param>
    /// <param name="output">Gets each line with the name of its stream.</param>
    /// <param name="exited">Gets the exit code once, after the last line.</param>
    public static FunctionProcess Start(
        string folder, string program, IReadOnlyDictionary<string, string> environment, ProcessGuardian guardian, Action<string, string> output, Action<int> exited)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Launcher);
        start.ArgumentList.Add(Path.Combine(folder, program));
        start.Environment.Clear();
        foreach (var name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value) start.Environment[name] = value;
        }
        foreach (var (name, value) in environment) start.Environment[name] = value;

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Forward(output, "stdout", line.Data);
        process.ErrorDataReceived += (_, line) => Forward(output, "stderr", line.Data);
        process.EnableRaisingEvents = true;
        process.Start();
        var result = new FunctionProcess(process, guardian);
        process.Exited += (_, _) => result._gone.TrySetResult();
        if (process.HasExited) result._gone.TrySetResult();
        guardian.Watch(process.Id);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.WriteLine("go");
        process.StandardInput.Close();
        _ = result.WatchAsync(exited);
        return result;
    }

    /// <summary>Ends it and everything it started, at once. Safe to call again.</summary>
    public void End()
    {
        // Before the launcher has made its session there is no group yet, only the process.
        if (Interlocked.Exchange(ref _ended, 1) == 0 && !_gone.Task.IsCompleted && SendSignal(-Id, Kill) != 0) _ = SendSignal(Id, Kill);
    }

    /// <summary>Memory that the process holds, in megabytes. Absent when it cannot be read, such as after its end.</summary>
    public int? ResidentMb()
    {
        try
        {
            _process.Refresh();
            return _gone.Task.IsCompleted ? null : (int)(_process.WorkingSet64 / (1024 * 1024));
        }
        catch (InvalidOperationException)
        {
            return null;   // it ended between the two looks
        }
    }

    private static void Forward(Action<string, string> output, string stream, string? line)
    {
        if (line is not null) output(stream, line);
    }

    private async Task WatchAsync(Action<int> exited)
    {
        await _gone.Task;
        // What the function left running would hold the output pipes open, and would live on in no environment.
        _ = SendSignal(-Id, Kill);
        using var grace = new CancellationTokenSource(OutputGrace);
        await _process.WaitForExitAsync(grace.Token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        _guardian.Forget(Id);
        exited(_process.ExitCode);
        _process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int processId, int signal);
}
