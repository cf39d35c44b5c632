using Acinaces.Emulator.State;

namespace Acinaces.Emulator.S3.Model;

/// <summary>A part of an upload.</summary>
/// <param name="ETag">MD5 in lower-case hex.</param>
internal sealed record UploadPart(int Number, string ETag, BlobPiece Piece, DateTimeOffset LastModified, Checksum Checksum);
