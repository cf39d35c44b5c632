using System.ComponentModel;
using Acinaces.Benchmarks.DynamoDbQuick;
using Acinaces.Benchmarks.Http;
using Acinaces.Benchmarks.Processes;
using Acinaces.Benchmarks.Reporting;

namespace Acinaces.Benchmarks.DynamoDb;

/// <summary>The data operations of DynamoDB: the emulator, dynalite and DynamoDB Local in turns, with one client and the same bytes.</summary>
internal sealed class DynamoDbBenchmark : IBenchmark
{
    private static readonly int[] Connections = [1, 16, 64];
    private static readonly TimeSpan FirstWarmup = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(3);

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("acinaces-bench-");
        var servers = new List<Server>();
        try
        {
            servers.Add(await OursAsync("Acinaces", "relaxed", Path.Combine(data.FullName, "relaxed"), cancellationToken));
            foreach (var rival in (Func<CancellationToken, Task<Server>>[])[Dynalite.StartAsync, DynamoDbLocal.StartAsync]) await AddAsync(servers, rival, cancellationToken);
            foreach (var server in servers) await FillAsync(server, cancellationToken);
            await CompareAsync(servers, output, cancellationToken);
            foreach (var server in servers) server.Dispose();
            servers.Clear();

            servers.Add(await OursAsync("Acinaces, durable", "durable", Path.Combine(data.FullName, "durable"), cancellationToken));
            await FillAsync(servers[0], cancellationToken);
            await DurableAsync(servers[0], output, cancellationToken);
            await InProcessLatency.RunAsync(output, cancellationToken);
        }
        finally
        {
            foreach (var server in servers) server.Dispose();
            data.Delete(recursive: true);
        }
    }

    /// <summary>The emulator as a user starts it: signatures and IAM checked, a journal on disk.</summary>
    public static async Task<Server> OursAsync(string name, string durability, string data, CancellationToken cancellationToken)
    {
        var port = FreePort.Take();
        return await Server.StartAsync(name, "dotnet", [BuildOutput.Program("Emulator"), "--port", $"{port}", "--data", data, "--durability", durability], port, cancellationToken);
    }

    /// <summary>Sends requests one after another that must succeed.</summary>
    public static async Task SendAsync(Server server, string operation, IEnumerable<string> bodies, CancellationToken cancellationToken)
    {
        using var connection = new KeepAliveConnection();
        await connection.ConnectAsync("127.0.0.1", server.Port, cancellationToken);
        var signer = Signer(server);
        foreach (var body in bodies)
        {
            var (status, answer) = await connection.SendAsync(signer.For(operation, body), cancellationToken);
            if (status != 200) throw new InvalidOperationException($"{server.Name} answered {operation} with {status}: {System.Text.Encoding.UTF8.GetString(answer.Span)}");
        }
    }

    public static byte[][] Requests(Server server, Workload workload)
    {
        var signer = Signer(server);
        return [.. workload.Bodies.Select(body => signer.For(workload.Operation, body))];
    }

    private static SignedRequests Signer(Server server) => new($"127.0.0.1:{server.Port}", TimeProvider.System.GetUtcNow());

    private static async Task AddAsync(List<Server> servers, Func<CancellationToken, Task<Server>> start, CancellationToken cancellationToken)
    {
        try
        {
            servers.Add(await start(cancellationToken));
        }
        catch (Exception missing) when (missing is InvalidOperationException or Win32Exception)
        {
            Console.Error.WriteLine($"A rival is left out: {missing.Message}");
        }
    }

    private static async Task FillAsync(Server server, CancellationToken cancellationToken)
    {
        Console.Error.WriteLine($"Filling {server.Name}");
        await SendAsync(server, "CreateTable", Workload.Tables, cancellationToken);
        await Task.Delay(500, cancellationToken);
        await SendAsync(server, "BatchWriteItem", Workload.Filling, cancellationToken);
        // Programs of a virtual machine are slow until it has compiled them; the first operation must not pay for that.
        await Load.RunAsync(server, Requests(server, Workload.Put), Connections[1], FirstWarmup, cancellationToken);
    }

    private static async Task CompareAsync(List<Server> servers, TextWriter output, CancellationToken cancellationToken)
    {
        var table = new MarkdownTable("operation", "connections", "server", "operations/s", "p50, ms", "p99, ms", "server CPU, µs/op", "errors");
        var ratios = new MarkdownTable("operation", "connections", "rival", "throughput, ours / rival", "CPU per operation, ours / rival");
        foreach (var workload in Workload.All)
        {
            foreach (var connections in Connections)
            {
                Figures? ours = null;
                foreach (var server in servers)
                {
                    if (await MeasureAsync(server, workload, connections, cancellationToken) is not { } figures) continue;
                    Add(table, workload, connections, server, figures);
                    if (server == servers[0]) ours = figures;
                    else if (ours is not null && figures.Errors == 0) ratios.Add(workload.Name, connections, server.Name, $"{ours.OperationsPerSecond / figures.OperationsPerSecond:F1}", $"{ours.CpuMicrosecondsPerOperation / figures.CpuMicrosecondsPerOperation:P0}");
                }
            }
        }
        table.Write(output);
        output.WriteLine();
        ratios.Write(output);
        output.WriteLine($"{Stretch.TotalSeconds:F0} s each, in turns. Ours: journal on disk (relaxed), IAM and signatures checked; the rivals: in memory. Client and servers share {Environment.ProcessorCount} cores.");
    }

    private static async Task DurableAsync(Server server, TextWriter output, CancellationToken cancellationToken)
    {
        var table = new MarkdownTable("operation", "connections", "server", "operations/s", "p50, ms", "p99, ms", "server CPU, µs/op", "errors");
        const int many = 64;
        await Load.RunAsync(server, Requests(server, Workload.Put), many, Warmup, cancellationToken);
        Add(table, Workload.Put, many, server, await Load.RunAsync(server, Requests(server, Workload.Put), many, Stretch, cancellationToken));
        output.WriteLine();
        table.Write(output);
    }

    private static async Task<Figures?> MeasureAsync(Server server, Workload workload, int connections, CancellationToken cancellationToken)
    {
        var requests = Requests(server, workload);
        using (var connection = new KeepAliveConnection())
        {
            await connection.ConnectAsync("127.0.0.1", server.Port, cancellationToken);
            var (status, _) = await connection.SendAsync(requests[0], cancellationToken);
            if (status != 200)
            {
                Console.Error.WriteLine($"{workload.Name}: {server.Name} answers {status}, left out");
                return null;
            }
        }
        if (connections == Connections[0]) await Load.RunAsync(server, requests, Connections[1], Warmup, cancellationToken);
        var figures = await Load.RunAsync(server, requests, connections, Stretch, cancellationToken);
        Console.Error.WriteLine($"{workload.Name}, {connections} connections, {server.Name}: {figures.OperationsPerSecond:F0}/s");
        return figures;
    }

    private static void Add(MarkdownTable table, Workload workload, int connections, Server server, Figures figures) => table.Add(workload.Name, connections, server.Name,
        $"{figures.OperationsPerSecond:F0}", $"{figures.MedianMs:F2}", $"{figures.P99Ms:F2}", $"{figures.CpuMicrosecondsPerOperation:F1}", figures.Errors);
}
