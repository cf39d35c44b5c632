namespace Acinaces.Emulator.Control;

/// <summary>Answer of <c>/_acinaces/health</c>.</summary>
/// <param name="Refusal">Why changes are refused at present. Absent: they are not.</param>
internal sealed record HealthReport(bool Ready, string Version, double UptimeSeconds, IReadOnlyList<string> Services, string? Refusal);
