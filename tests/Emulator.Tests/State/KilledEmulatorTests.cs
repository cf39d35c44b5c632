using System.Collections.Concurrent;
using System.Diagnostics;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Iam;

namespace Acinaces.Emulator.Tests.State;

public sealed class KilledEmulatorTests
{
    [Theory]
    [InlineData("durable")]
    [InlineData("relaxed")]
    public async Task A_killed_emulator_loses_nothing_it_acknowledged(string durability)
    {
        using var folder = new TemporaryFolder();
        var acknowledged = new ConcurrentBag<string>();
        using (var process = Start(folder.Path, durability))
        {
            var ready = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
            Assert.StartsWith("Ready http://127.0.0.1:", ready, StringComparison.Ordinal);
            using var client = new HttpClient { BaseAddress = new Uri(ready["Ready ".Length..]) };
            var workers = Enumerable.Range(0, 6).Select(worker => CreateUsersAsync(client, worker, acknowledged)).ToArray();
            while (acknowledged.Count < 200 && !process.HasExited) await Task.Delay(5, TestContext.Current.CancellationToken);
            process.Kill();
            await Task.WhenAll(workers);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Assert.True(acknowledged.Count >= 200, $"Only {acknowledged.Count} users were created.");

        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, Iam = false, DataDirectory = folder.Path }, cancellationToken: TestContext.Current.CancellationToken);
        var iam = new QueryClient(host.CreateHandler(), "2010-05-08");
        foreach (var name in acknowledged) Assert.Equal(name, (await iam.CallAsync("GetUser", ("UserName", name))).Descendants("UserName").Single().Value);
    }

    private static async Task CreateUsersAsync(HttpClient client, int worker, ConcurrentBag<string> acknowledged)
    {
        for (var i = 0; ; i++)
        {
            var name = $"user-{worker}-{i}";
            try
            {
                using var form = new FormUrlEncodedContent([new("Action", "CreateUser"), new("Version", "2010-05-08"), new("UserName", name)]);
                using var answer = await client.PostAsync(new Uri("/", UriKind.Relative), form);
                if (answer.IsSuccessStatusCode) acknowledged.Add(name);
            }
            catch (HttpRequestException)
            {
                // The emulator is gone: what it did not answer may or may not be there.
                return;
            }
        }
    }

    private static Process Start(string folder, string durability)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["exec", typeof(EmulatorHost).Assembly.Location, "--port", "0", "--no-iam", "--data", folder, "--durability", durability]) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("The emulator did not start.");
    }
}
