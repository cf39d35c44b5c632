namespace Acinaces.Topology.Model;

/// <summary>When an environment rests. What only runs by the clock is off meanwhile.</summary>
/// <param name="Stop">Scheduler expression of the moment it stops.</param>
/// <param name="Start">Scheduler expression of the moment it starts again.</param>
/// <param name="TimeZone">IANA name of the zone both are read in.</param>
public sealed record OffHours(string Stop, string Start, string TimeZone);
