using Acinaces.Benchmarks.Processes;
using Acinaces.Benchmarks.Reporting;

namespace Acinaces.Benchmarks.Startup;

/// <summary>How long from the start of the host process until everything is ready, and what it all weighs then.</summary>
internal sealed class StartupBenchmark : IBenchmark
{
    private const int Runs = 5;
    private const double Megabyte = 1024 * 1024;

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var table = new MarkdownTable("run", "ready after, s", "processes", "memory of all (PSS), MB", "resident (RSS), MB");
        var seconds = new List<double>();
        for (var run = 1; run <= Runs; run++)
        {
            await using var system = await RunningSystem.StartAsync(cancellationToken);
            var tree = ProcessUsage.Tree(system.ProcessId);
            var proportional = tree.Sum(ProcessUsage.ProportionalMemory) / Megabyte;
            var resident = tree.Sum(ProcessUsage.ResidentMemory) / Megabyte;
            seconds.Add(system.ReadyAfter.TotalSeconds);
            table.Add(run, $"{system.ReadyAfter.TotalSeconds:F2}", tree.Count, $"{proportional:F0}", $"{resident:F0}");
            if (run == Runs)
            {
                foreach (var id in tree) output.WriteLine($"  {ProcessUsage.ProportionalMemory(id) / Megabyte,6:F0} MB  {ProcessUsage.Name(id)[..Math.Min(100, ProcessUsage.Name(id).Length)]}");
            }
        }
        table.Write(output);
        seconds.Sort();
        output.WriteLine($"Median: {seconds[Runs / 2]:F2} s.");
    }
}
