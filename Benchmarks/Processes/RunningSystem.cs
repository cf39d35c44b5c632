using System.Diagnostics;
using System.Text.Json;

namespace Acinaces.Benchmarks.Processes;

/// <summary>The whole system, started as a user starts it, on free ports and without kept state.</summary>
internal sealed class RunningSystem : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _host;
    private readonly string _readyFile;

    private RunningSystem(Process host, string readyFile, JsonElement ready, TimeSpan readyAfter)
    {
        (_host, _readyFile, Ready, ReadyAfter) = (host, readyFile, ready, readyAfter);
    }

    /// <summary>The ready file's content.</summary>
    public JsonElement Ready { get; }

    /// <summary>From the start of the process to the ready file.</summary>
    public TimeSpan ReadyAfter { get; }

    public int ProcessId => _host.Id;

    public Uri Api => new(Ready.GetProperty("apiUrl").GetString()!);

    public string ApiKey => Ready.GetProperty("apiKey").GetString()!;

    public string Token => Ready.GetProperty("token").GetString()!;

    public static async Task<RunningSystem> StartAsync(CancellationToken cancellationToken)
    {
        var readyFile = Path.Combine(Path.GetTempPath(), $"acinaces-ready-{Environment.ProcessId}-{Stopwatch.GetTimestamp()}.json");
        var start = new ProcessStartInfo("dotnet", [BuildOutput.Program("AppHost"), "--ephemeral", "--ports", "auto", "--ready-file", readyFile])
        {
            WorkingDirectory = BuildOutput.RepositoryRoot,
            RedirectStandardOutput = true,
        };
        var watch = Stopwatch.StartNew();
        var host = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        var printed = new System.Text.StringBuilder();
        host.OutputDataReceived += (_, line) => printed.AppendLine(line.Data);
        host.BeginOutputReadLine();
        while (!File.Exists(readyFile))
        {
            if (host.HasExited || watch.Elapsed > Patience) throw new InvalidOperationException($"The system did not get ready. It printed:\n{printed}");
            await Task.Delay(5, cancellationToken);
        }
        var elapsed = watch.Elapsed;
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(readyFile, cancellationToken));
        return new RunningSystem(host, readyFile, json.RootElement.Clone(), elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        // SIGTERM through kill: Process has no gentle stop on Unix.
        using (var kill = Process.Start("kill", ["-TERM", $"{_host.Id}"])) await kill.WaitForExitAsync();
        await _host.WaitForExitAsync();
        _host.Dispose();
        File.Delete(_readyFile);
    }
}
