using System.Diagnostics;
using Acinaces.Benchmarks.DynamoDbQuick;
using Acinaces.Benchmarks.Processes;
using Acinaces.Benchmarks.Reporting;

namespace Acinaces.Benchmarks.DynamoDb;

/// <summary>What many items cost: reads and writes at different table sizes, memory, and the time a restart takes.</summary>
internal sealed class DynamoDbGrowthBenchmark : IBenchmark
{
    private const int Loaders = 4;
    private const int Connections = 16;
    private const double Gigabyte = 1_000_000_000;
    private static readonly int[] Sizes = [10_000, 1_000_000];
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(4);

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("acinaces-growth-");
        try
        {
            var table = new MarkdownTable("items of 1 KB", "operation", "operations/s", "p50, ms", "p99, ms", "server CPU, µs/op", "resident memory, MB");
            foreach (var size in Sizes) await MeasureAsync(size, Path.Combine(data.FullName, $"{size}"), table, cancellationToken);
            table.Write(output);
            output.WriteLine();
            await RestartAsync(Sizes[^1], Path.Combine(data.FullName, $"{Sizes[^1]}"), output, cancellationToken);
        }
        finally
        {
            data.Delete(recursive: true);
        }
        await ManySmallItems.RunAsync(output, cancellationToken);
    }

    private static async Task MeasureAsync(int size, string data, MarkdownTable table, CancellationToken cancellationToken)
    {
        using var server = await DynamoDbBenchmark.OursAsync("Acinaces", "relaxed", data, cancellationToken);
        await DynamoDbBenchmark.SendAsync(server, "CreateTable", Workload.Tables, cancellationToken);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Loaders).Select(loader => Task.Run(() => DynamoDbBenchmark.SendAsync(server, "BatchWriteItem", Batches(size, loader), cancellationToken), cancellationToken)));
        Console.Error.WriteLine($"{size} items written in {watch.Elapsed.TotalSeconds:F1} s");
        // Spread over the whole table, and drawn the same in every run.
        var random = new Random(1);
        var keys = Enumerable.Range(0, 4096).Select(_ => random.Next(size)).ToArray();
        var get = new Workload("GetItem", "GetItem", [.. keys.Select(key => $"{{\"TableName\":\"customers\",{Workload.Key(key)}}}")]);
        var put = new Workload("PutItem", "PutItem", [.. keys.Select(key => $"{{\"TableName\":\"customers\",\"Item\":{Workload.Customer(key)}}}")]);
        foreach (var workload in (Workload[])[get, put])
        {
            var requests = DynamoDbBenchmark.Requests(server, workload);
            await Load.RunAsync(server, requests, Connections, Warmup, cancellationToken);
            var figures = await Load.RunAsync(server, requests, Connections, Stretch, cancellationToken);
            Console.Error.WriteLine($"{size} items, {workload.Name}: {figures.OperationsPerSecond:F0}/s");
            table.Add(size, workload.Name, $"{figures.OperationsPerSecond:F0}", $"{figures.MedianMs:F2}", $"{figures.P99Ms:F2}", $"{figures.CpuMicrosecondsPerOperation:F1}", $"{ProcessUsage.ResidentMemory(server.ProcessId) / 1e6:F0}");
        }
    }

    private static IEnumerable<string> Batches(int size, int loader) =>
        Enumerable.Range(0, size).Chunk(25).Where((_, i) => i % Loaders == loader).Select(chunk => Workload.Batch("customers", chunk.Select(Workload.Customer)));

    // The server before was killed, not stopped: this is the restart after a crash.
    private static async Task RestartAsync(int size, string data, TextWriter output, CancellationToken cancellationToken)
    {
        var gigabytes = Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / Gigabyte;
        var watch = Stopwatch.StartNew();
        using var server = await DynamoDbBenchmark.OursAsync("Acinaces", "relaxed", data, cancellationToken);
        await DynamoDbBenchmark.SendAsync(server, "GetItem", [$"{{\"TableName\":\"customers\",{Workload.Key(size - 1)}}}"], cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        var table = new MarkdownTable("restart with", "on disk, GB", "first read answered after, s", "s per GB");
        table.Add($"{size} items", $"{gigabytes:F2}", $"{seconds:F1}", $"{seconds / gigabytes:F1}");
        table.Write(output);
        output.WriteLine();
    }
}
