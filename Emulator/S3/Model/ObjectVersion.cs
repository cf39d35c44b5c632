using Acinaces.Emulator.State;

namespace Acinaces.Emulator.S3.Model;

/// <summary>One version of an object, or the mark that it was deleted.</summary>
internal sealed record ObjectVersion
{
    /// <summary>The id of versions that were made while the bucket was not versioned.</summary>
    public const string Unversioned = "null";

    public string Key { get; set; } = "";

    public string VersionId { get; set; } = Unversioned;

    public bool IsDeleteMarker { get; set; }

    /// <summary>Without quotes; with the number of parts behind a hyphen where it came in parts.</summary>
    public string ETag { get; set; } = "";

    public long Size { get; set; }

    public DateTimeOffset LastModified { get; set; }

    /// <summary>Where the bytes are; one piece per part.</summary>
    public List<BlobPiece> Pieces { get; set; } = [];

    /// <summary>In how many parts it came. Absent: in none.</summary>
    public int? PartsCount { get; set; }

    public ObjectProperties Properties { get; set; } = new();

    public List<Tag> Tags { get; set; } = [];

    /// <summary>Absent for delete markers.</summary>
    public Checksum? Checksum { get; set; }
}
