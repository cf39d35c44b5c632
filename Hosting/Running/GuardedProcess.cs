using System.Diagnostics;
using System.Globalization;

namespace Aspire.Hosting.Running;

/// <summary>A process that cannot outlive this host.</summary>
/// <remarks>On Windows there is no guard: the tree is ended when the host stops it, but not when the host is killed.</remarks>
internal sealed class GuardedProcess : IDisposable
{
    private readonly Process _process;
    private readonly Action<string, bool> _onLine;
    private readonly TaskCompletionSource<int> _pid = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool _guarded = !OperatingSystem.IsWindows();

    private GuardedProcess(LaunchPlan plan, Action<string, bool> onLine)
    {
        _onLine = onLine;
        var start = new ProcessStartInfo
        {
            FileName = _guarded ? ProcessGuard.Shell : plan.Command,
            WorkingDirectory = plan.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        string[] guard = _guarded ? ["-c", ProcessGuard.Script, "acinaces-guard", plan.Command] : [];
        foreach (var argument in guard.Concat(plan.Arguments.Select(a => a.Value)))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in plan.Environment)
        {
            start.Environment[name] = value.Value;
        }

        _process = new Process { StartInfo = start };
    }

    /// <summary>The id of the process itself, not of its guard.</summary>
    public Task<int> Pid => _pid.Task;

    /// <summary>Completes with the exit code when the process has ended and its output is read.</summary>
    public Task<int> Exited { get; private set; } = Task.FromResult(0);

    public static GuardedProcess Start(LaunchPlan plan, Action<string, bool> onLine)
    {
        var process = new GuardedProcess(plan, onLine);
        process._process.Start();
        process.Exited = process.ReadToEndAsync();
        return process;
    }

    /// <summary>Asks the process and its children to end.</summary>
    public void Terminate() => Send(ProcessGuard.TerminateWord);

    /// <summary>Ends the process and its children.</summary>
    public void Kill() => Send(ProcessGuard.KillWord);

    public void Dispose() => _process.Dispose();

    private void Send(string word)
    {
        try
        {
            if (_guarded)
            {
                _process.StandardInput.Write(word + "\n");
                _process.StandardInput.Flush();
            }
            else
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or ObjectDisposedException)
        {
            // The process ended by itself in the meantime, which is what was asked for.
            return;
        }
    }

    private async Task<int> ReadToEndAsync()
    {
        await Task.WhenAll(ReadOutputAsync(), ReadAsync(_process.StandardError, isError: true), _process.WaitForExitAsync());
        return _process.ExitCode;
    }

    private async Task ReadOutputAsync()
    {
        if (_guarded)
        {
            var first = await _process.StandardOutput.ReadLineAsync();
            _pid.TrySetResult(int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : _process.Id);
        }
        else
        {
            _pid.TrySetResult(_process.Id);
        }

        await ReadAsync(_process.StandardOutput, isError: false);
    }

    private async Task ReadAsync(StreamReader reader, bool isError)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            _onLine(line, isError);
        }
    }
}
