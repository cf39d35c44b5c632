using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>Where a bucket is to be.</summary>
internal sealed record CreateBucketConfiguration
{
    public string? LocationConstraint { get; set; }

    public TagSet? Tags { get; set; }
}
