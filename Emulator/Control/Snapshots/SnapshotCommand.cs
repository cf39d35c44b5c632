namespace Acinaces.Emulator.Control.Snapshots;

/// <summary>What is asked of <c>/_acinaces/snapshots</c>: the name of what is to be made.</summary>
internal sealed record SnapshotCommand
{
    public string? Name { get; init; }
}
