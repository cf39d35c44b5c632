using System.Text.Json.Nodes;

namespace Aspire.Hosting.Telemetry;

/// <summary>One span, log record or metric with what it belongs to. The JSON is never changed once stored.</summary>
internal sealed record TelemetryItem(TelemetryKind Kind, string ResourceName, string InstanceId, JsonObject Resource, JsonObject? Scope, JsonObject Content)
{
    public string? TraceId { get; } = (string?)Content["traceId"];

    public bool HasError { get; } = Content["status"] is JsonObject status && (int?)status["code"] == 2;

    public int Severity { get; } = (int?)Content["severityNumber"] ?? 0;

    /// <summary>The item alone, as an OTLP message of its own.</summary>
    public JsonObject ToOtlp() => TelemetryJson.Group(Kind, [this]);
}
