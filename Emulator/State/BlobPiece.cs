namespace Acinaces.Emulator.State;

/// <summary>Bytes in a <see cref="BlobStore"/>. What is larger than one piece is several, one after the other.</summary>
internal sealed record BlobPiece(string Id, long Length);
