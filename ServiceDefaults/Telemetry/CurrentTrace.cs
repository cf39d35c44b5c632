using System.Diagnostics;

namespace Acinaces.ServiceDefaults.Telemetry;

/// <summary>The trace the work in hand belongs to, for calls to others.</summary>
public static class CurrentTrace
{
    /// <summary>AWS's trace header. Absent outside a sampled trace.</summary>
    public static string? Header => Activity.Current is { Recorded: true } span ? XRayHeader.Format(span.Context) : null;
}
