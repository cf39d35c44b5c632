namespace Acinaces.Topology.Model;

/// <summary>Which log lines count: those with this event id and, where named, this text in one of their fields.</summary>
public sealed record LogPattern(int EventId, string? Field = null, string? Text = null);
