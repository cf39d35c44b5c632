namespace Acinaces.Emulator.State;

/// <summary>A stretch of a segment that no record could be read from. Zero bytes: the whole file is missing.</summary>
internal sealed record SalvageLoss(string File, long Offset, long Bytes);
