namespace Acinaces.Benchmarks;

/// <summary>One question about speed or memory, answered by running the real programs.</summary>
internal interface IBenchmark
{
    /// <summary>Measures and prints a Markdown table.</summary>
    Task RunAsync(TextWriter output, CancellationToken cancellationToken);
}
