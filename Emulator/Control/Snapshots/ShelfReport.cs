namespace Acinaces.Emulator.Control.Snapshots;

/// <summary>Answer of <c>GET /_acinaces/snapshots</c>.</summary>
internal sealed record ShelfReport(IReadOnlyList<SnapshotReport> Snapshots, IReadOnlyList<BranchReport> Branches);
