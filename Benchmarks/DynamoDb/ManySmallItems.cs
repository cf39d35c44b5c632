using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Acinaces.Benchmarks.Reporting;
using Acinaces.Emulator;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Benchmarks.DynamoDb;

/// <summary>Ten thousand, then ten million items in the process, without a port and a journal: what the engine itself needs.</summary>
internal static class ManySmallItems
{
    private const int Few = 10_000;
    private const int Items = 10_000_000;
    private const int PerBatch = 25;
    private const int Calls = 100_000;
    private const int Loaders = 2;
    // By DynamoDB's rule: the names pk and n, the key's 17 characters, a number of four digits in three bytes.
    private const int ContentBytes = 2 + 17 + 1 + 3;

    public static async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, Iam = false }, cancellationToken: cancellationToken);
        using var client = new HttpClient(host.CreateHandler()) { BaseAddress = new Uri(host.Url) };
        await SendAsync(client, "CreateTable", Workload.Tables[0], cancellationToken);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await FillAsync(client, 0, Few, cancellationToken);
        await MeasureAsync("GetItem", client, Few, cancellationToken);
        await MeasureAsync("PutItem", client, Few, cancellationToken);
        var few = (Get: await MeasureAsync("GetItem", client, Few, cancellationToken), Put: await MeasureAsync("PutItem", client, Few, cancellationToken));
        var watch = Stopwatch.StartNew();
        await FillAsync(client, Few, Items, cancellationToken);
        var filled = watch.Elapsed.TotalSeconds;
        var perItem = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Items;
        Console.Error.WriteLine($"{Items} items written in {filled:F0} s");
        var many = (Get: await MeasureAsync("GetItem", client, Items, cancellationToken), Put: await MeasureAsync("PutItem", client, Items, cancellationToken));

        var table = new MarkdownTable("in process, small items", "p50 at 10 k, µs", "p50 at 10 M, µs", "p99 at 10 k, µs", "p99 at 10 M, µs", "p50, 10 M / 10 k");
        foreach (var (operation, at10K, at10M) in (ReadOnlySpan<(string, Latencies, Latencies)>)[("GetItem", few.Get, many.Get), ("PutItem", few.Put, many.Put)])
            table.Add(operation, Micros(at10K, 0.5), Micros(at10M, 0.5), Micros(at10K, 0.99), Micros(at10M, 0.99), $"{at10M.Milliseconds(0.5) / at10K.Milliseconds(0.5):F2}");
        table.Write(output);
        output.WriteLine($"Written at {Items / filled:F0} items/s. Memory: {perItem:F0} bytes per item, of which {ContentBytes} are its content and {perItem - ContentBytes:F0} are beyond it.");
    }

    private static string Micros(Latencies latencies, double quantile) => $"{latencies.Milliseconds(quantile) * 1000:F1}";

    private static Task FillAsync(HttpClient client, int from, int to, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, Loaders).Select(loader => Task.Run(() => FillPartAsync(client, loader, from, to, cancellationToken), cancellationToken)));

    private static async Task FillPartAsync(HttpClient client, int loader, int from, int to, CancellationToken cancellationToken)
    {
        for (var first = from + loader * PerBatch; first < to; first += Loaders * PerBatch)
        {
            await SendAsync(client, "BatchWriteItem", Workload.Batch("customers", Enumerable.Range(first, PerBatch).Select(Item)), cancellationToken);
            if (first % 2_000_000 == 0) Console.Error.WriteLine($"{first} items");
        }
    }

    private static string Item(int i) => $"{{\"pk\":{{\"S\":\"customer#{i:D8}\"}},\"n\":{{\"N\":\"{i % 9000 + 1000}\"}}}}";

    private static async Task<Latencies> MeasureAsync(string operation, HttpClient client, int items, CancellationToken cancellationToken)
    {
        var random = new Random(1);
        var latencies = new Latencies();
        for (var i = 0; i < Calls; i++)
        {
            var body = operation == "GetItem" ? $"{{\"TableName\":\"customers\",{Workload.Key(random.Next(items))}}}" : $"{{\"TableName\":\"customers\",\"Item\":{Item(random.Next(items))}}}";
            var begun = Stopwatch.GetTimestamp();
            await SendAsync(client, operation, body, cancellationToken);
            latencies.Add(Stopwatch.GetTimestamp() - begun);
        }
        return latencies;
    }

    private static async Task SendAsync(HttpClient client, string operation, string body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Headers.Add("X-Amz-Target", "DynamoDB_20120810." + operation);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        using var response = await client.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{operation} was answered with {await response.Content.ReadAsStringAsync(cancellationToken)}");
    }
}
