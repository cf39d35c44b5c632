using System.Diagnostics;
using System.Globalization;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>
/// Ends the functions' processes when this process has gone, however it went. A shell of its own session reads from a pipe
/// which processes there are; the pipe closes with us, also after <c>kill -9</c>, and the shell kills what is left.
/// </summary>
/// <remarks>One shell for all environments, so an environment costs no second process.</remarks>
internal sealed class ProcessGuardian : IDisposable
{
    private const string Script =
        """
        exec >/dev/null 2>&1
        trap '' INT TERM HUP
        pids=' '
        while read -r sign pid; do
          case $sign in
            +) pids="$pids$pid " ;;
            -) left=' '; for p in $pids; do [ "$p" = "$pid" ] || left="$left$p "; done; pids=$left ;;
          esac
        done
        for p in $pids; do kill -s KILL -- "-$p" || kill -s KILL "$p"; done
        """;

    private readonly Process _shell;
    private readonly Lock _gate = new();

    public ProcessGuardian()
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("command -v setsid >/dev/null && exec setsid /bin/sh -c \"$0\"; exec /bin/sh -c \"$0\"");
        start.ArgumentList.Add(Script);
        _shell = Process.Start(start) ?? throw new InvalidOperationException("The guard of the functions' processes did not start.");
        _shell.StandardInput.AutoFlush = true;
    }

    public void Watch(int processId) => Tell('+', processId);

    public void Forget(int processId) => Tell('-', processId);

    /// <summary>Closes the pipe: whatever is still watched is killed.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _shell.StandardInput.Dispose();
        }
        _shell.WaitForExit(TimeSpan.FromSeconds(2));
        _shell.Dispose();
    }

    private void Tell(char sign, int processId)
    {
        lock (_gate)
        {
            if (_shell.StandardInput.BaseStream.CanWrite) _shell.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sign} {processId}"));
        }
    }
}
