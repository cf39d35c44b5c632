namespace Aspire.Hosting.Telemetry;

/// <summary>Who sent telemetry, and how much of it is kept.</summary>
internal sealed record TelemetrySource(string Name, string InstanceId, int Spans, int Logs, int Metrics);
