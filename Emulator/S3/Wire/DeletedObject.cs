namespace Acinaces.Emulator.S3.Wire;

/// <summary>One deletion that was done.</summary>
internal sealed record DeletedObject
{
    public string? Key { get; set; }

    public string? VersionId { get; set; }

    public bool? DeleteMarker { get; set; }

    public string? DeleteMarkerVersionId { get; set; }
}
