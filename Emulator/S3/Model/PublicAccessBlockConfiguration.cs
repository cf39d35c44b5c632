namespace Acinaces.Emulator.S3.Model;

/// <summary>What keeps a bucket from the public, whatever its policy says.</summary>
internal sealed record PublicAccessBlockConfiguration
{
    public bool BlockPublicAcls { get; set; }

    public bool IgnorePublicAcls { get; set; }

    public bool BlockPublicPolicy { get; set; }

    public bool RestrictPublicBuckets { get; set; }

    /// <summary>As new buckets have it.</summary>
    public static PublicAccessBlockConfiguration Everything => new() { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true, RestrictPublicBuckets = true };
}
