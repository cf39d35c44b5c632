using System.Collections;
using System.Globalization;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.ResourceService;

/// <summary>Turns snapshots into what the dashboard gets.</summary>
internal static class ResourceViews
{
    public static ResourceView Of(ResourceEvent @event)
    {
        var snapshot = @event.Snapshot;
        return new ResourceView(
            @event.ResourceId,
            @event.Resource.Name,
            snapshot.ResourceType,
            snapshot.State?.Text,
            snapshot.State?.Style,
            snapshot.HealthStatus?.ToString(),
            SnapshotDefaults.ParentOf(@event.Resource)?.Name,
            snapshot.IsHidden,
            snapshot.IconName,
            snapshot.ExitCode,
            snapshot.CreationTimeStamp,
            snapshot.StartTimeStamp,
            snapshot.StopTimeStamp,
            [.. snapshot.HealthReports.Select(h => new HealthView(h.Name, h.Status?.ToString(), h.Description, h.ExceptionText, h.LastRunAt))],
            [.. snapshot.Urls.OrderByDescending(u => u.DisplayProperties.SortOrder).Select(u => new UrlView(u.Name, u.Url, u.DisplayProperties.DisplayName, u.IsInternal, u.IsInactive))],
            [.. snapshot.EnvironmentVariables.OrderBy(v => v.Name, StringComparer.Ordinal).Select(v => Named(v.Name, v.Value, v.IsSensitive || Sensitivity.IsSensitiveName(v.Name)))],
            [.. snapshot.Properties.Where(p => p.Value is not null).Select(p => Named(p.Name, Text(p.Value), p.IsSensitive || (p.Name != KnownProperties.ParameterValue && Sensitivity.IsSensitiveName(p.Name))))],
            [.. snapshot.Relationships.Select(r => new RelationshipView(r.ResourceName, r.Type))],
            [.. snapshot.Commands.Select(c => new CommandView(c.Name, c.DisplayName, c.DisplayDescription, c.State.ToString(), c.ConfirmationMessage, c.IconName, c.IsHighlighted))]);
    }

    private static NamedValueView Named(string name, string? value, bool isSecret) => new(name, isSecret ? Sensitivity.Mask : value, isSecret);

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable many => string.Join(' ', many.Cast<object?>().Select(Text)),
        _ => value.ToString(),
    };
}
