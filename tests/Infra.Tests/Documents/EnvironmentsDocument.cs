using System.Collections;
using System.Globalization;
using System.Text;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Documents;

/// <summary>Writes <c>docs/environments.md</c>: every setting of every environment, those that differ first.</summary>
internal static class EnvironmentsDocument
{
    private const string Absent = "–";

    public static string Write(IReadOnlyList<EnvironmentSettings> environments)
    {
        var columns = environments.Select(environment => Flatten(environment, string.Empty).ToDictionary(entry => entry.Path, entry => entry.Value)).ToArray();
        var paths = environments.SelectMany(environment => Flatten(environment, string.Empty)).Select(entry => entry.Path).Distinct().Order(StringComparer.Ordinal).ToArray();
        var rows = paths.Select(path => (Path: path, Values: columns.Select(column => column.GetValueOrDefault(path, Absent)).ToArray())).ToArray();
        var text = new StringBuilder("# What environments differ in\n\n");
        text.Append("Generated from `Topology/Environments`; do not edit. Regenerate with `UPDATE_GENERATED=1 dotnet test --project tests/Infra.Tests`.\n\n");
        Table(text, "Different in test and production", environments, rows.Where(row => row.Values[^1] != row.Values[^2]));
        Table(text, "The same in test and production", environments, rows.Where(row => row.Values[^1] == row.Values[^2]));
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The settings as lines, one for each value that is no record.</summary>
    public static IEnumerable<(string Path, string Value)> Flatten(object settings, string prefix) =>
        from property in settings.GetType().GetProperties()
        where property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract"
        let path = prefix.Length == 0 ? property.Name : $"{prefix}.{property.Name}"
        from entry in Entries(property.GetValue(settings), path)
        select entry;

    private static IEnumerable<(string Path, string Value)> Entries(object? value, string path) => value switch
    {
        null => [(path, Absent)],
        IDictionary pairs => pairs.Keys.Cast<object>().Select(key => ($"{path}[{key}]", Text(pairs[key]!))),
        IEnumerable items and not string => [(path, items.Cast<object>().Any() ? string.Join("<br>", items.Cast<object>().Select(Text)) : Absent)],
        Resource resource => [(path, resource.Name)],
        _ when IsSimple(value) => [(path, Text(value))],
        _ => Flatten(value, path),
    };

    private static bool IsSimple(object value) => value is string or decimal or TimeSpan || value.GetType().IsPrimitive || value.GetType().IsEnum;

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "yes" : "no",
        TimeSpan span when span.TotalHours >= 48 && span.Ticks % TimeSpan.TicksPerDay == 0 => $"{span.TotalDays:0} days",
        TimeSpan span when span.Ticks % TimeSpan.TicksPerHour == 0 => $"{span.TotalHours:0} h",
        TimeSpan span => $"{span.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s",
        _ when IsSimple(value) => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        Resource resource => resource.Name,
        _ => string.Join(", ", Flatten(value, string.Empty).Select(entry => $"{entry.Path} {entry.Value}")),
    };

    private static void Table(StringBuilder text, string title, IReadOnlyList<EnvironmentSettings> environments, IEnumerable<(string Path, string[] Values)> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n| setting | {string.Join(" | ", environments.Select(environment => environment.Name))} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| --- |{string.Concat(environments.Select(_ => " --- |"))}\n");
        foreach (var (path, values) in rows)
            text.Append(CultureInfo.InvariantCulture, $"| {path} | {string.Join(" | ", values.Select(value => value.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
        text.Append('\n');
    }
}
