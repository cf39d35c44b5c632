namespace Acinaces.Emulator.S3.Model;

/// <summary>When an unfinished upload ends.</summary>
internal sealed record AbortIncompleteMultipartUpload
{
    public int? DaysAfterInitiation { get; set; }
}
