using System.Globalization;

namespace Acinaces.Benchmarks.Reporting;

/// <summary>A table as Markdown prints it.</summary>
internal sealed class MarkdownTable(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public void Add(params object[] cells) => _rows.Add([.. cells.Select(c => c is IFormattable f ? f.ToString(null, CultureInfo.InvariantCulture) : $"{c}")]);

    public void Write(TextWriter output)
    {
        output.WriteLine($"| {string.Join(" | ", columns)} |");
        output.WriteLine($"| {string.Join(" | ", columns.Select(_ => "---"))} |");
        foreach (var row in _rows) output.WriteLine($"| {string.Join(" | ", row)} |");
    }
}
