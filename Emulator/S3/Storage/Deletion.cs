namespace Acinaces.Emulator.S3.Storage;

/// <summary>What a deletion did.</summary>
/// <param name="VersionId">The version that is gone, or the delete marker that came. Absent in buckets that were never versioned.</param>
/// <param name="IsDeleteMarker">It is a delete marker that is gone or came.</param>
internal sealed record Deletion(string? VersionId, bool IsDeleteMarker);
