using Acinaces.Benchmarks.Http;
using Acinaces.Benchmarks.Processes;
using Acinaces.Benchmarks.Reporting;

namespace Acinaces.Benchmarks.DynamoDbQuick;

/// <summary>PutItem and GetItem of 1 KB items: the emulator against dynalite, in turns, with one client and the same bytes.</summary>
internal sealed class DynamoDbQuickBenchmark : IBenchmark
{
    private const int Connections = 16;
    private const int Keys = 4096;
    private const int Rounds = 3;
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(5);

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("acinaces-bench-");
        var ourPort = FreePort.Take();
        using var ours = await Server.StartAsync("Acinaces", "dotnet", [BuildOutput.Program("Emulator"), "--port", $"{ourPort}", "--data", data.FullName, "--durability", "relaxed"], ourPort, cancellationToken);
        using var theirs = await Dynalite.StartAsync(cancellationToken);

        var table = new MarkdownTable("operation", "server", "operations/s", "server CPU, µs/op", "p50, ms", "p99, ms", "errors");
        var ratios = new MarkdownTable("operation", "throughput, ours / dynalite", "CPU per operation, ours / dynalite");
        foreach (var operation in new[] { "PutItem", "GetItem" })
        {
            var results = new Dictionary<Server, List<Figures>> { [ours] = [], [theirs] = [] };
            foreach (var server in results.Keys) await WarmUpAsync(server, operation, cancellationToken);
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var (server, figures) in results) figures.Add(await Load.RunAsync(server, Requests(server, operation), Connections, Stretch, cancellationToken));
            }
            foreach (var (server, figures) in results)
            {
                table.Add(operation, server.Name, $"{Median(figures, f => f.OperationsPerSecond):F0}", $"{Median(figures, f => f.CpuMicrosecondsPerOperation):F1}",
                    $"{Median(figures, f => f.MedianMs):F2}", $"{Median(figures, f => f.P99Ms):F2}", figures.Sum(f => f.Errors));
            }
            ratios.Add(operation, $"{Median(results[ours], f => f.OperationsPerSecond) / Median(results[theirs], f => f.OperationsPerSecond):F2}",
                $"{Median(results[ours], f => f.CpuMicrosecondsPerOperation) / Median(results[theirs], f => f.CpuMicrosecondsPerOperation):P0}");
        }
        table.Write(output);
        output.WriteLine();
        ratios.Write(output);
        output.WriteLine($"{Connections} connections, 1 KB items, {Rounds} rounds of {Stretch.TotalSeconds:F0} s in turns, medians. Ours: journal on disk (relaxed), IAM and signatures checked; dynalite: in memory.");
        data.Delete(recursive: true);
    }

    private static async Task WarmUpAsync(Server server, string operation, CancellationToken cancellationToken)
    {
        if (operation == "PutItem")
        {
            using var connection = new KeepAliveConnection();
            await connection.ConnectAsync("127.0.0.1", server.Port, cancellationToken);
            var create = Signer(server).For("CreateTable",
                """{"TableName":"bench","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}]}""");
            var (status, _) = await connection.SendAsync(create, cancellationToken);
            if (status != 200) throw new InvalidOperationException($"{server.Name} answered CreateTable with {status}.");
            await Task.Delay(500, cancellationToken);
        }
        await Load.RunAsync(server, Requests(server, operation), Connections, Warmup, cancellationToken);
    }

    private static byte[][] Requests(Server server, string operation)
    {
        var signer = Signer(server);
        var text = new string('x', 200);
        return [.. Enumerable.Range(0, Keys).Select(i => signer.For(operation, operation == "PutItem"
            ? $$$$"""{"TableName":"bench","Item":{"pk":{"S":"customer#{{{{i:D6}}}}"},"a":{"S":"{{{{text}}}}"},"b":{"S":"{{{{text}}}}"},"c":{"S":"{{{{text}}}}"},"d":{"S":"{{{{text}}}}"},"price":{"N":"{{{{i}}}}.25"},"quantity":{"N":"12.5"},"active":{"BOOL":true},"tags":{"SS":["x","y"]}}}"""
            : $$$$"""{"TableName":"bench","Key":{"pk":{"S":"customer#{{{{i:D6}}}}"}}}"""))];
    }

    private static SignedRequests Signer(Server server) => new($"127.0.0.1:{server.Port}", TimeProvider.System.GetUtcNow());

    private static double Median(List<Figures> figures, Func<Figures, double> value) => figures.Select(value).Order().ElementAt(figures.Count / 2);
}
