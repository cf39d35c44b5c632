namespace Acinaces.Emulator.Control.Snapshots;

/// <summary>A branch in <c>/_acinaces/snapshots</c>: an emulator of its own that began with a snapshot's state.</summary>
/// <param name="Url">Address of its AWS services. Absent: it has no port.</param>
/// <param name="ApiUrl">Address of its API Gateway data plane. Absent: it has no port of its own.</param>
internal sealed record BranchReport(string Name, string Snapshot, string? Url, string? ApiUrl);
