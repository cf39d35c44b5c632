using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.S3;

/// <summary>Bytes that have been taken in.</summary>
/// <param name="Md5">Lower-case hex: the ETag.</param>
/// <param name="Kept">The checksum that is kept with the object.</param>
/// <param name="Checksums">All that were computed, by algorithm.</param>
internal sealed record WrittenBytes(BlobPiece Piece, string Md5, Checksum Kept, IReadOnlyDictionary<string, Checksum> Checksums);
