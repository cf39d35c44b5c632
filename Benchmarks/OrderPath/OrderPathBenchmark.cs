using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Acinaces.Benchmarks.Processes;
using Acinaces.Benchmarks.Reporting;

namespace Acinaces.Benchmarks.OrderPath;

/// <summary>POST of a market order through the whole system until it is answered as filled, warm, at several degrees of concurrency.</summary>
internal sealed class OrderPathBenchmark : IBenchmark
{
    private const int Burst = 1000;
    private static readonly int[] Concurrencies = [1, 16, 100];
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(10);

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using var system = await RunningSystem.StartAsync(cancellationToken);
        await ConfigureExchangeAsync(system, cancellationToken);
        await MeasureAsync(system, "warmup", 16, Warmup, cancellationToken);

        var table = new MarkdownTable("clients", "orders/s", "p50, ms", "p99, ms", "max, ms", "CPU of the system, ms/order", "not filled");
        foreach (var concurrency in Concurrencies)
        {
            var before = Cpu(system);
            var (clients, elapsed) = await MeasureAsync(system, $"c{concurrency}", concurrency, Stretch, cancellationToken);
            Report(table, $"{concurrency}", clients, elapsed, Cpu(system) - before);
        }
        var burstBefore = Cpu(system);
        var (burst, burstElapsed) = await BurstAsync(system, cancellationToken);
        Report(table, $"{Burst} at once", burst, burstElapsed, Cpu(system) - burstBefore);
        table.Write(output);
    }

    private static void Report(MarkdownTable table, string label, IReadOnlyList<OrderClient> clients, TimeSpan elapsed, TimeSpan cpu)
    {
        var latencies = new Latencies();
        foreach (var client in clients) latencies.Add(client.Latencies);
        var failures = clients.SelectMany(c => c.Failures).GroupBy(f => f.Key, f => f.Value).Select(g => $"{g.Sum()} x {g.Key}").ToArray();
        table.Add(label, $"{latencies.Count / elapsed.TotalSeconds:F0}", $"{latencies.Milliseconds(0.5):F1}", $"{latencies.Milliseconds(0.99):F1}", $"{latencies.Milliseconds(1):F1}",
            $"{cpu.TotalMilliseconds / latencies.Count:F2}", failures.Length == 0 ? "0" : string.Join(", ", failures));
        foreach (var client in clients) client.Dispose();
    }

    private static TimeSpan Cpu(RunningSystem system) => ProcessUsage.Tree(system.ProcessId).Aggregate(TimeSpan.Zero, (sum, id) => sum + ProcessUsage.Cpu(id));

    private static async Task<(IReadOnlyList<OrderClient> Clients, TimeSpan Elapsed)> MeasureAsync(RunningSystem system, string label, int concurrency, TimeSpan length, CancellationToken cancellationToken)
    {
        var clients = await ConnectAsync(system, label, concurrency, cancellationToken);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(clients.Select(c => c.RunAsync(watch, length, cancellationToken)));
        return (clients, watch.Elapsed);
    }

    private static async Task<(IReadOnlyList<OrderClient> Clients, TimeSpan Elapsed)> BurstAsync(RunningSystem system, CancellationToken cancellationToken)
    {
        var clients = await ConnectAsync(system, "burst", Burst, cancellationToken);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(clients.Select(c => c.PlaceAsync(cancellationToken)));
        return (clients, watch.Elapsed);
    }

    private static async Task<OrderClient[]> ConnectAsync(RunningSystem system, string label, int count, CancellationToken cancellationToken)
    {
        OrderClient[] clients = [.. Enumerable.Range(0, count).Select(i => new OrderClient(system, $"{label}-{i}"))];
        foreach (var client in clients) await client.ConnectAsync(cancellationToken);
        return clients;
    }

    private static async Task ConfigureExchangeAsync(RunningSystem system, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = system.Api };
        http.DefaultRequestHeaders.Add("x-api-key", system.ApiKey);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", system.Token);
        using var content = new StringContent("""{"exchangeId":"BINANCE","name":"Binance sandbox","mode":"SANDBOX","credentials":{"apiKey":"sandbox-demo-key","apiSecret":"sandbox-demo-secret"}}""", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/exchange-config", UriKind.Relative), content, cancellationToken);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The exchange could not be configured: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }
}
