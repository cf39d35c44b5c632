using System.Diagnostics;
using Acinaces.Benchmarks.Http;
using Acinaces.Benchmarks.Processes;
using Acinaces.Benchmarks.Reporting;

namespace Acinaces.Benchmarks.DynamoDbQuick;

/// <summary>Closed-loop load on one server: each connection sends its next request when the last is answered.</summary>
internal static class Load
{
    public static async Task<Figures> RunAsync(Server server, byte[][] requests, int connections, TimeSpan length, CancellationToken cancellationToken)
    {
        var cpu = ProcessUsage.Cpu(server.ProcessId);
        var watch = Stopwatch.StartNew();
        var runs = await Task.WhenAll(Enumerable.Range(0, connections).Select(c => Task.Run(() => LoopAsync(server.Port, requests, c * 997, watch, length, cancellationToken), cancellationToken)));
        var elapsed = watch.Elapsed;
        var used = ProcessUsage.Cpu(server.ProcessId) - cpu;
        var all = new Latencies();
        foreach (var (latencies, _) in runs) all.Add(latencies);
        return new Figures(all.Count / elapsed.TotalSeconds, used.TotalMicroseconds / all.Count, all.Milliseconds(0.5), all.Milliseconds(0.99), runs.Sum(r => r.Errors));
    }

    private static async Task<(Latencies Latencies, int Errors)> LoopAsync(int port, byte[][] requests, int offset, Stopwatch watch, TimeSpan length, CancellationToken cancellationToken)
    {
        using var connection = new KeepAliveConnection();
        await connection.ConnectAsync("127.0.0.1", port, cancellationToken);
        var latencies = new Latencies();
        var errors = 0;
        for (var i = offset; watch.Elapsed < length; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            var (status, _) = await connection.SendAsync(requests[i % requests.Length], cancellationToken);
            latencies.Add(Stopwatch.GetTimestamp() - begun);
            if (status != 200) errors++;
        }
        return (latencies, errors);
    }
}
