namespace Acinaces.ServiceDefaults.Telemetry;

/// <summary>Durations as they are shown and logged.</summary>
public static class Elapsed
{
    /// <summary>Milliseconds to the microsecond.</summary>
    public static decimal Milliseconds(this TimeSpan duration) => duration.Ticks / 10 / 1000m;
}
