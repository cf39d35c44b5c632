using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Telemetry;

/// <summary>What a reader asks for. A filter that is not given lets everything pass.</summary>
internal sealed record TelemetryQuery(IReadOnlySet<string> Resources, string? TraceId, int MinSeverity, bool? HasError, string? Search, int Limit, bool Follow)
{
    public const int DefaultLimit = 1000;
    public const int MaxLimit = 10_000;

    private static readonly string[] Levels = ["trace", "debug", "information", "warning", "error", "critical"];

    /// <exception cref="FormatException">A parameter has a value it cannot have.</exception>
    public static TelemetryQuery Parse(IQueryCollection query) => new(
        query["resource"].OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase),
        query["traceId"].FirstOrDefault(),
        Severity(query["severity"].FirstOrDefault()),
        Flag(query["hasError"].FirstOrDefault(), "hasError"),
        query["search"].FirstOrDefault(),
        ParseLimit(query["limit"].FirstOrDefault()),
        Flag(query["follow"].FirstOrDefault(), "follow") ?? false);

    public bool Matches(TelemetryItem item) =>
        (Resources.Count == 0 || Resources.Contains(item.ResourceName) || Resources.Contains(item.InstanceId)) &&
        (TraceId is null || (item.TraceId is { } id && id.StartsWith(TraceId, StringComparison.OrdinalIgnoreCase))) &&
        item.Severity >= MinSeverity &&
        (HasError is not { } error || item.HasError == error) &&
        (Search is null || item.Content.ToJsonString().Contains(Search, StringComparison.OrdinalIgnoreCase));

    // OTLP gives each level four numbers, starting at 1 with trace.
    private static int Severity(string? level) => level is null ? 0 : Array.FindIndex(Levels, l => string.Equals(l, level, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index
        ? (index * 4) + 1
        : throw new FormatException($"'severity' must be one of {string.Join(", ", Levels)}.");

    private static bool? Flag(string? text, string name) => text is null ? null : bool.TryParse(text, out var value) ? value : throw new FormatException($"'{name}' must be true or false.");

    private static int ParseLimit(string? text) => text is null ? DefaultLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= MaxLimit ? limit
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'limit' must be between 1 and {MaxLimit}."));
}
