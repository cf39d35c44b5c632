namespace Acinaces.Emulator.S3.Model;

/// <summary>When the newest version ends.</summary>
internal sealed record LifecycleExpiration
{
    public int? Days { get; set; }

    /// <summary>Midnight UTC.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>A delete marker goes when no other version is left.</summary>
    public bool? ExpiredObjectDeleteMarker { get; set; }
}
