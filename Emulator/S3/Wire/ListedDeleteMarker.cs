using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>A delete marker.</summary>
internal sealed record ListedDeleteMarker
{
    public string? Key { get; set; }

    public string? VersionId { get; set; }

    public bool IsLatest { get; set; }

    public DateTimeOffset LastModified { get; set; }

    public Owner? Owner { get; set; }
}
