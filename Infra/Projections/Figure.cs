using System.Globalization;

namespace Acinaces.Infra.Projections;

/// <summary>One figure as CloudWatch can compute it: a series it keeps, or an expression over several.</summary>
/// <param name="Series">The kept series.</param>
/// <param name="Pattern">The expression, with <c>{0}</c> for the first series. Absent where the one series is the figure.</param>
internal sealed record Figure(IReadOnlyList<MetricSeries> Series, string? Pattern)
{
    public Figure(MetricSeries series)
        : this([series], null)
    {
    }

    /// <summary>The expression over series whose ids begin so.</summary>
    /// <exception cref="InvalidOperationException">The figure needs none.</exception>
    public string Expression(string prefix) => Pattern is null
        ? throw new InvalidOperationException("The figure is a series, not an expression.")
        : string.Format(CultureInfo.InvariantCulture, Pattern, [.. Enumerable.Range(0, Series.Count).Select(index => IdOf(prefix, index))]);

    /// <summary>What the expression calls the series at that position.</summary>
    public static string IdOf(string prefix, int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{index + 1}");
}
