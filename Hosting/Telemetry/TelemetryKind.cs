namespace Aspire.Hosting.Telemetry;

/// <summary>The three signals, with the names OTLP's JSON gives their parts.</summary>
internal sealed record TelemetryKind(string Resources, string Scopes, string Items)
{
    public static readonly TelemetryKind Traces = new("resourceSpans", "scopeSpans", "spans");

    public static readonly TelemetryKind Logs = new("resourceLogs", "scopeLogs", "logRecords");

    public static readonly TelemetryKind Metrics = new("resourceMetrics", "scopeMetrics", "metrics");
}
