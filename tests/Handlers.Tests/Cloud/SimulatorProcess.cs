using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Acinaces.Handlers.Tests.Cloud;

/// <summary>The simulated exchange as a process of its own, on a free port.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http = new();

    private SimulatorProcess(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    public static async Task<SimulatorProcess> StartAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Acinaces.Simulators.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--port", "0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The simulators did not start.");
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.StartsWith("Ready ", StringComparison.Ordinal)) return new SimulatorProcess(process, line[6..].Trim());
        throw new InvalidOperationException("The simulators ended: " + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Plans a fault; see the simulators' FaultKind.</summary>
    public async Task BreakAsync(string faultJson)
    {
        using var content = new StringContent(faultJson, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(Url + "/_sim/faults"), content, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(Url + path), content, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Every order the exchange has of an account, whatever became of it.</summary>
    public async Task<JsonElement> OrdersAsync() =>
        await _http.GetFromJsonAsync<JsonElement>(new Uri(Url + "/_sim/binance/orders"), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
