using System.Diagnostics;

namespace Acinaces.Emulator.Tests.Durability;

/// <summary>An emulator in a process of its own, which can be killed.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private readonly Process _process;

    private EmulatorProcess(Process process, string url)
    {
        _process = process;
        Url = url;
    }

    public string Url { get; }

    public int Id => _process.Id;

    /// <param name="shell">What a shell runs before it becomes the emulator. Absent: no shell.</param>
    public static async Task<EmulatorProcess> StartAsync(string folder, string? shell = null, params string[] arguments)
    {
        string[] command = ["dotnet", "exec", typeof(EmulatorHost).Assembly.Location, "--port", "0", "--no-iam", "--data", folder, .. arguments];
        var start = new ProcessStartInfo(shell is null ? command[0] : "sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        // Compiling for speed takes longer than a process of a test lives.
        start.Environment["DOTNET_TieredPGO"] = "0";
        string[] parts = shell is null ? command[1..] : ["-c", shell + "exec \"$@\"", "sh", .. command];
        foreach (var part in parts) start.ArgumentList.Add(part);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The emulator did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var ready = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return ready is not null && ready.StartsWith("Ready ", StringComparison.Ordinal)
            ? new EmulatorProcess(process, ready["Ready ".Length..])
            : throw new InvalidOperationException($"The emulator did not start: {await errors}");
    }

    /// <summary>Ends it as a power switch would, without a chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
