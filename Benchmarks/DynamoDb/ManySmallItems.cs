using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Acinaces.Benchmarks.Reporting;
using Acinaces.Emulator;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Benchmarks.DynamoDb;

/// <summary>Ten million items in the process, without a port and a journal: what the engine itself needs.</summary>
internal static class ManySmallItems
{
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
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Loaders).Select(loader => Task.Run(() => FillAsync(client, loader, cancellationToken), cancellationToken)));
        var filled = watch.Elapsed.TotalSeconds;
        var perItem = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Items;
        Console.Error.WriteLine($"{Items} items written in {filled:F0} s");

        var table = new MarkdownTable("in process, 10 M small items", "p50, µs", "p99, µs");
        var random = new Random(1);
        await MeasureAsync("GetItem", client, () => $"{{\"TableName\":\"customers\",{Workload.Key(random.Next(Items))}}}", table, cancellationToken);
        await MeasureAsync("PutItem", client, () => $"{{\"TableName\":\"customers\",\"Item\":{Item(random.Next(Items))}}}", table, cancellationToken);
        table.Write(output);
        output.WriteLine($"Written at {Items / filled:F0} items/s. Memory: {perItem:F0} bytes per item, of which {ContentBytes} are its content and {perItem - ContentBytes:F0} are beyond it.");
    }

    private static async Task FillAsync(HttpClient client, int loader, CancellationToken cancellationToken)
    {
        for (var batch = loader; batch < Items / PerBatch; batch += Loaders)
        {
            await SendAsync(client, "BatchWriteItem", Workload.Batch("customers", Enumerable.Range(batch * PerBatch, PerBatch).Select(Item)), cancellationToken);
            if (batch % 80_000 == 0) Console.Error.WriteLine($"{(long)batch * PerBatch} items");
        }
    }

    private static string Item(int i) => $"{{\"pk\":{{\"S\":\"customer#{i:D8}\"}},\"n\":{{\"N\":\"{i % 9000 + 1000}\"}}}}";

    private static async Task MeasureAsync(string operation, HttpClient client, Func<string> body, MarkdownTable table, CancellationToken cancellationToken)
    {
        var latencies = new Latencies();
        for (var i = 0; i < Calls; i++)
        {
            var text = body();
            var begun = Stopwatch.GetTimestamp();
            await SendAsync(client, operation, text, cancellationToken);
            latencies.Add(Stopwatch.GetTimestamp() - begun);
        }
        table.Add(operation, $"{latencies.Milliseconds(0.5) * 1000:F0}", $"{latencies.Milliseconds(0.99) * 1000:F0}");
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
