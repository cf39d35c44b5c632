using Acinaces.Benchmarks;
using Acinaces.Benchmarks.DynamoDb;
using Acinaces.Benchmarks.DynamoDbQuick;
using Acinaces.Benchmarks.OrderPath;
using Acinaces.Benchmarks.Startup;

IReadOnlyDictionary<string, Func<IBenchmark>> benchmarks = new Dictionary<string, Func<IBenchmark>>(StringComparer.Ordinal)
{
    ["startup"] = () => new StartupBenchmark(),
    ["order-path"] = () => new OrderPathBenchmark(),
    ["dynamodb"] = () => new DynamoDbBenchmark(),
    ["dynamodb-growth"] = () => new DynamoDbGrowthBenchmark(),
    ["dynamodb-quick"] = () => new DynamoDbQuickBenchmark(),
};

if (args.Length == 0 || !benchmarks.TryGetValue(args[0], out var create))
{
    Console.Error.WriteLine($"Name one benchmark: {string.Join(", ", benchmarks.Keys)}.");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
Console.WriteLine($"# {args[0]}: {Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC");
await create().RunAsync(Console.Out, stop.Token);
return 0;
