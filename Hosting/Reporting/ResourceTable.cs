using System.Globalization;
using System.Text;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Reporting;

/// <summary>The finished table: one line per resource; parts of a resource are counted, not listed.</summary>
internal static class ResourceTable
{
    public static string Render(IEnumerable<ResourceEvent> events, DistributedApplicationModel model)
    {
        var all = events.Where(e => !e.Snapshot.IsHidden).ToArray();
        var order = model.Resources.Select((resource, index) => (resource, index)).ToDictionary(p => p.resource, p => p.index);
        var children = all.Where(e => SnapshotDefaults.ParentOf(e.Resource) is not null).ToLookup(e => SnapshotDefaults.ParentOf(e.Resource)!);
        string[][] rows =
        [
            ["RESOURCE", "STATE", "TIME", "URL"],
            .. all.Where(e => SnapshotDefaults.ParentOf(e.Resource) is null).OrderBy(e => order[e.Resource]).ThenBy(e => e.ResourceId, StringComparer.Ordinal)
                .Select(e => Row(e, [.. Leaves(children, e.Resource)])),
        ];
        var widths = Enumerable.Range(0, 3).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Select((cell, column) => column < 3 ? cell.PadRight(widths[column]) : cell));
            text.AppendLine(line.TrimEnd());
        }

        return text.ToString();
    }

    // Groups only gather; what they gather is counted.
    private static IEnumerable<ResourceEvent> Leaves(ILookup<IResource, ResourceEvent> children, IResource parent) =>
        children[parent].SelectMany(child => children.Contains(child.Resource) ? Leaves(children, child.Resource) : [child]);

    private static string[] Row(ResourceEvent @event, ResourceEvent[] children)
    {
        var snapshot = @event.Snapshot;
        var state = snapshot.State?.Text ?? string.Empty;
        if (children.Length > 0)
        {
            var up = children.Count(c => c.Snapshot.State?.Text == KnownResourceStates.Running);
            state += string.Create(CultureInfo.InvariantCulture, $", {up}/{children.Length} parts");
        }

        var took = snapshot.StartTimeStamp is { } start && snapshot.CreationTimeStamp is { } created
            ? string.Create(CultureInfo.InvariantCulture, $"{(ReadyAt(snapshot, start) - created).TotalSeconds:0.0} s")
            : string.Empty;
        return [@event.ResourceId, state, took, string.Join("  ", snapshot.Urls.Where(u => !u.IsInternal).Select(u => u.Url))];
    }

    private static DateTime ReadyAt(CustomResourceSnapshot snapshot, DateTime start)
    {
        var checkedAt = snapshot.HealthReports.Select(h => h.LastRunAt).Max();
        return checkedAt > start ? checkedAt.Value : start;
    }
}
