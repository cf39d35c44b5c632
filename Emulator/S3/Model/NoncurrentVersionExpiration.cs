namespace Acinaces.Emulator.S3.Model;

/// <summary>When versions end that are not the newest.</summary>
internal sealed record NoncurrentVersionExpiration
{
    /// <summary>Days since a newer version came.</summary>
    public int? NoncurrentDays { get; set; }

    /// <summary>How many of them stay all the same, from the newest on. Absent: none.</summary>
    public int? NewerNoncurrentVersions { get; set; }
}
