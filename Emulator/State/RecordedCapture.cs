namespace Acinaces.Emulator.State;

/// <summary>A state as its records.</summary>
internal sealed class RecordedCapture(byte stream, IReadOnlyList<ReadOnlyMemory<byte>> records) : IStateCapture
{
    public byte JournalStream => stream;

    public IReadOnlyList<SnapshotPart> Parts { get; } = [new SnapshotPart("all", null, records)];
}
