using System.Globalization;
using System.Text;

namespace Aspire.Hosting.Reporting;

/// <summary>What went wrong with a resource, its last words, and what to do.</summary>
internal static class FailureText
{
    private const int LastLines = 10;

    public static string Render(ResourceEvent @event, IReadOnlyList<LogLine> lines)
    {
        var text = new StringBuilder();
        var snapshot = @event.Snapshot;
        var code = snapshot.ExitCode is { } exitCode ? string.Create(CultureInfo.InvariantCulture, $" with exit code {exitCode}") : string.Empty;
        text.AppendLine(CultureInfo.InvariantCulture, $"FAILED {@event.ResourceId}: {snapshot.State?.Text}{code}");
        foreach (var line in lines.Skip(lines.Count - LastLines))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  | {line.Content}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"  {Advice(snapshot.State?.Text)}");
        return text.ToString();
    }

    private static string Advice(string? state) =>
        state == KnownResourceStates.ValueMissing ? "Set the value (see the line above) in the environment or appsettings.json and start again."
        : "Fix the cause and restart the resource in the dashboard, or press Ctrl-C and start again.";
}
