using System.Globalization;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>Filter patterns of CloudWatch Logs for our lines, each of which is a JSON object.</summary>
public static class LogFilter
{
    /// <summary>The pattern under which a line counts.</summary>
    public static string Of(LogMetric metric) => $"{{ {string.Join(" || ", metric.Lines.Select(Of))} }}";

    private static string Of(LogPattern line)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"$.eventId = {line.EventId}");
        return line.Field is null ? $"({id})" : $"({id} && $.{line.Field} = \"{line.Text}\")";
    }
}
