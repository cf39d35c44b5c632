using System.Diagnostics;
using Acinaces.IntegrationTests.System;

namespace Acinaces.IntegrationTests.Judges;

/// <summary>An unmodified ccxt from npm judges the simulated exchange.</summary>
[Collection(SharedStories.Name)]
public sealed class CcxtTests(SharedSystem shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ccxt_loads_markets_trades_and_streams()
    {
        var folder = NpmFolder.Of("Sdk/Ccxt");
        await NpmFolder.InstallAsync(folder, Token);
        using var node = Process.Start(new ProcessStartInfo("node", ["harness.mjs", shared.Running.Simulators.ToString().TrimEnd('/')]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var printed = node.StandardOutput.ReadToEndAsync(Token);
        var complained = node.StandardError.ReadToEndAsync(Token);
        await node.WaitForExitAsync(Token);
        TestContext.Current.SendDiagnosticMessage(await printed);
        Assert.True(node.ExitCode == 0, $"{await printed}\n{await complained}");
        foreach (var step in (string[])["loadMarkets", "createOrder", "createOrder iceberg", "order list", "fetchOrder", "watchOrders"]) Assert.Contains(step, await printed, StringComparison.Ordinal);
    }
}
