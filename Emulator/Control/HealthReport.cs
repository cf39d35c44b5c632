namespace Acinaces.Emulator.Control;

/// <summary>Answer of <c>/_acinaces/health</c>.</summary>
internal sealed record HealthReport(bool Ready, string Version, double UptimeSeconds, IReadOnlyList<string> Services);
