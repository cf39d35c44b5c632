namespace Aspire.Hosting.Telemetry;

/// <summary>Keeps the telemetry of this run.</summary>
internal sealed class TelemetryStore;
