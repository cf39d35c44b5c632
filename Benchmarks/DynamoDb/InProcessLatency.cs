using System.Diagnostics;
using Acinaces.Benchmarks.Reporting;
using Acinaces.Emulator;
using Acinaces.Emulator.Pipeline;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Acinaces.Benchmarks.DynamoDb;

/// <summary>One caller after another through Amazon's unmodified client, with the emulator in the same process and no port between them.</summary>
internal static class InProcessLatency
{
    private const int Calls = 20_000;

    public static async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false }, cancellationToken: cancellationToken);
        using var client = new AmazonDynamoDBClient(
            new BasicAWSCredentials("test", "test"), new AmazonDynamoDBConfig { ServiceURL = host.Url, AuthenticationRegion = "eu-central-1", HttpClientFactory = new Handlers(host) });
        await client.CreateTableAsync(
            new CreateTableRequest { TableName = "bench", BillingMode = BillingMode.PAY_PER_REQUEST, KeySchema = [new("pk", KeyType.HASH)], AttributeDefinitions = [new("pk", ScalarAttributeType.S)] }, cancellationToken);
        var text = new AttributeValue(new string('x', 1000));
        var table = new MarkdownTable("in process, Amazon's client", "calls", "p50, µs", "p99, µs");
        await MeasureAsync("PutItem, 1 KB", i => client.PutItemAsync("bench", new() { ["pk"] = new($"customer#{i % 4096}"), ["text"] = text }, cancellationToken), table);
        await MeasureAsync("GetItem, 1 KB", i => client.GetItemAsync("bench", new() { ["pk"] = new($"customer#{i % 4096}") }, cancellationToken), table);
        output.WriteLine();
        table.Write(output);
    }

    private static async Task MeasureAsync(string name, Func<int, Task> call, MarkdownTable table)
    {
        Console.Error.WriteLine($"In process: {name}");
        for (var i = 0; i < Calls; i++) await call(i);
        var latencies = new Latencies();
        for (var i = 0; i < Calls; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await call(i);
            latencies.Add(Stopwatch.GetTimestamp() - begun);
        }
        table.Add(name, Calls, $"{latencies.Milliseconds(0.5) * 1000:F0}", $"{latencies.Milliseconds(0.99) * 1000:F0}");
    }

    private sealed class Handlers(EmulatorHost host) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(host.CreateHandler());
    }
}
