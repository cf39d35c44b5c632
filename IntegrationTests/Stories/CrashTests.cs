using System.Collections.Concurrent;
using System.Diagnostics;
using Acinaces.IntegrationTests.System;
using Aspire.Hosting.ApplicationModel;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>The emulator is killed in the middle of its work: what was acknowledged is there when it is back.</summary>
public sealed class CrashTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Orders_acknowledged_before_a_kill_are_there_after_the_restart()
    {
        var data = Directory.CreateTempSubdirectory("acinaces-crash-");
        await using var system = await RunningSystem.StartAsync("--data", data.FullName);
        using var trader = await Trader.OfNewTenantAsync(system, Token);
        await trader.RegisterSandboxAsync(Token);
        await trader.PlaceAsync("warm", Token);

        var acknowledged = new ConcurrentBag<string>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var writers = Enumerable.Range(0, 4).Select(w => WriteAsync(trader, w, acknowledged, stop.Token)).ToArray();
        await Patiently.UntilAsync(() => Task.FromResult(acknowledged.Count >= 100), "a hundred orders are acknowledged", Token);
        var emulator = EmulatorProcess(system);
        emulator.Kill();
        await emulator.WaitForExitAsync(Token);
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        await RestartAsync(system);
        foreach (var orderId in acknowledged)
        {
            var order = await trader.GetAsync($"/exchange-orders/{orderId}", Token);
            Assert.True(order.Text("status") == "FILLED", $"{orderId}: {order}");
        }
        data.Delete(recursive: true);
    }

    private static async Task WriteAsync(Trader trader, int writer, ConcurrentBag<string> acknowledged, CancellationToken cancellationToken)
    {
        for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
        {
            try
            {
                var placed = await trader.PlaceAsync($"w{writer}-{i}", cancellationToken);
                if (placed.Code == 201 && placed.Text("status") == "FILLED") acknowledged.Add(placed.Text("orderId")!);
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
            {
                return; // The kill, or the end of the test.
            }
        }
    }

    private static Process EmulatorProcess(RunningSystem system) =>
        system.Ready.GetProperty("processIds").EnumerateArray().Select(id => Process.GetProcessById(id.GetInt32()))
            .Single(p => File.ReadAllText($"/proc/{p.Id}/cmdline").Contains("Acinaces.Emulator", StringComparison.Ordinal));

    private static async Task RestartAsync(RunningSystem system)
    {
        var notifications = system.Application.ResourceNotifications;
        await notifications.WaitForResourceAsync("aws", [.. KnownResourceStates.TerminalStates], Token);
        await system.Application.ResourceCommands.ExecuteCommandAsync("aws", KnownResourceCommands.StartCommand, Token);
        await notifications.WaitForResourceHealthyAsync("aws", Token);
        await notifications.WaitForResourceAsync("api", KnownResourceStates.Running, Token);
    }
}
