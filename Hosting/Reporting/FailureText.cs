using System.Globalization;
using System.Text;
using Aspire.Hosting.Running;

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

        text.AppendLine(CultureInfo.InvariantCulture, $"  {Advice(@event.Resource, snapshot.State?.Text)}");
        return text.ToString();
    }

    private static string Advice(IResource resource, string? state)
    {
        if (state == KnownResourceStates.ValueMissing)
        {
            return "Set the value (see the line above) in the environment or appsettings.json and start again.";
        }

        var process = resource;
        while (!ProcessRunners.IsProcess(process) && SnapshotDefaults.ParentOf(process) is { } parent)
        {
            process = parent;
        }

        return $"Fix the cause and restart '{process.Name}' in the dashboard, or press Ctrl-C and start again.";
    }
}
